/** The own authenticator app: on or off, and recovery codes. */
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { call, useEndpoint } from '../../../../../ui/api/index.ts'
import { Badge, Button, confirm, DateText, ErrorState, LoadingRows, Note } from '../../../../../ui/parts/index.ts'
import { useViewer } from '../../../../../ui/session/index.ts'
import { openOverlay } from '../../../../../ui/shell/index.ts'
import { showToast, toastError } from '../../../../../ui/undo/index.ts'
import { getUserSignIn, newRecoveryCodes, removeSecondFactor } from '../../../contract.ts'
import { SettingsSection } from '../../profile/SettingsSection.tsx'
import { FactorSetUp } from './FactorSetUp.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { refreshSignIn } from './refresh.ts'
import { withPassword } from './withPassword.tsx'
import styles from './factors.module.css'

const few = 3

export function SecondFactorSection() {
  const { t } = useTranslation()
  const { id } = useViewer()
  const state = useEndpoint(getUserSignIn, { params: { id } })
  const factor = state.data?.secondFactor
  const setUp = (): void =>
    void openOverlay((close) => {
      const done = (): void => (close(), void refreshSignIn())
      return (
        <Modal opened onClose={done} title={t('accounts:door.setUp.title')} size={420}>
          <FactorSetUp onDone={done} onBack={close} />
        </Modal>
      )
    })
  const renew = async (): Promise<void> => {
    try {
      const { recoveryCodes } = await withPassword((currentPassword) => call(newRecoveryCodes, { body: { currentPassword } }))
      void refreshSignIn()
      openOverlay((close) => (
        <Modal opened onClose={close} title={t('accounts:recovery.title')} size={420}>
          <RecoveryCodes codes={recoveryCodes} onDone={close} />
        </Modal>
      ))
    } catch (problem) {
      toastError(problem)
    }
  }
  const remove = (): void =>
    void confirm({
      title: t('accounts:factor.off'),
      text: t('accounts:factor.offText'),
      verb: t('accounts:factor.off'),
      destroys: true,
      run: async () => {
        await withPassword((currentPassword) => call(removeSecondFactor, { body: { currentPassword } }))
        await refreshSignIn()
        showToast({ text: t('accounts:factor.offDone') })
      },
    })
  return (
    <SettingsSection title={t('accounts:factor.title')} text={t('accounts:factor.text')}>
      {state.isPending && <LoadingRows rows={1} />}
      {state.error && <ErrorState error={state.error} onRetry={() => void state.refetch()} />}
      {state.data && !factor && (
        <>
          {state.data.secondFactorRequired && state.data.passkeys.length === 0 && <Note kind="attention">{t('accounts:factor.required')}</Note>}
          <Button size="md" onClick={setUp}>
            {t('accounts:factor.setUp')}
          </Button>
        </>
      )}
      {factor && (
        <>
          <div className={styles.state}>
            <Badge kind="good">{t('accounts:factor.on')}</Badge>
            <span className={styles.meta}>
              {t('accounts:factor.since')} <DateText value={factor.since.slice(0, 10)} /> · {t('accounts:recovery.left', { count: factor.recoveryCodesLeft })}
            </span>
          </div>
          {factor.recoveryCodesLeft <= few && <Note kind="attention">{t('accounts:recovery.few')}</Note>}
          <div className={styles.buttons}>
            <Button onClick={() => void renew()}>{t('accounts:recovery.renew')}</Button>
            <Button kind="quiet" onClick={remove}>
              {t('accounts:factor.off')}
            </Button>
          </div>
        </>
      )}
    </SettingsSection>
  )
}
