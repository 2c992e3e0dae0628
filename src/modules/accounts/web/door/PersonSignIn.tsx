/** How somebody signs in, for administrators: lock, invitation, second factor, passkeys, sessions. */
import { Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { call, useEndpoint, useProblemText } from '../../../../ui/api/index.ts'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { Button, confirm, DateText, ErrorState, LoadingRows, Note } from '../../../../ui/parts/index.ts'
import { usePhone } from '../../../../ui/shell/index.ts'
import { getUserSignIn, inviteAgain, removeUserSecondFactor, unlockUser, withdrawInvitation, type User } from '../../contract.ts'
import { PasskeyList } from './factors/PasskeyList.tsx'
import { refreshSignIn } from './factors/refresh.ts'
import { SessionList } from './factors/SessionList.tsx'
import { InviteLink } from '../people/InviteLink.tsx'
import styles from './factors/factors.module.css'

export function PersonSignIn({ person, onClose }: { person: User; onClose: () => void }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const format = useFormat()
  const phone = usePhone()
  const params = { id: person.id }
  const state = useEndpoint(getUserSignIn, { params })
  const unlock = useMutation({ mutationFn: () => call(unlockUser, { params }), onSuccess: refreshSignIn })
  const link = useMutation({ mutationFn: () => call(inviteAgain, { params }), onSuccess: refreshSignIn })
  const withdraw = useMutation({ mutationFn: () => call(withdrawInvitation, { params }), onSuccess: () => (link.reset(), refreshSignIn()) })
  const { data } = state
  const canSignIn = data && (data.password || data.passkeys.length > 0)
  const takeOff = (): void => void confirm({ title: t('accounts:personSignIn.takeOff', { name: person.name }), text: t('accounts:personSignIn.takeOffText'), verb: t('accounts:personSignIn.takeOffVerb'), destroys: true, run: () => call(removeUserSecondFactor, { params }).then(refreshSignIn) })
  const failed = unlock.error ?? link.error ?? withdraw.error
  return (
    <Modal opened onClose={onClose} title={t('accounts:personSignIn.title', { name: person.name })} size={520} fullScreen={phone} closeButtonProps={{ 'aria-label': t('ui:actions.close') }}>
      <div className={styles.steps}>
        {state.isPending && <LoadingRows rows={4} />}
        {state.error && <ErrorState error={state.error} onRetry={() => void state.refetch()} />}
        {data?.lockedUntil && (
          <Note kind="attention">
            {t('accounts:personSignIn.locked', { time: format.instant(data.lockedUntil) })}{' '}
            <Button size="xs" busy={unlock.isPending} onClick={() => unlock.mutate()}>
              {t('accounts:personSignIn.unlock')}
            </Button>
          </Note>
        )}
        {failed && <Note kind="bad">{wording(failed)}</Note>}
        {data && !canSignIn && person.email && (
          <Group title={t('accounts:personSignIn.invitation')}>
            <p className={styles.meta}>
              {data.invitedUntil ? (
                <>
                  {t('accounts:personSignIn.invitedUntil')} <DateText value={data.invitedUntil.slice(0, 10)} />
                </>
              ) : (
                t('accounts:personSignIn.notInvited')
              )}
            </p>
            {link.data && <InviteLink invitation={link.data} />}
            <div className={styles.buttons}>
              <Button busy={link.isPending} onClick={() => link.mutate()}>
                {t('accounts:personSignIn.newLink')}
              </Button>
              {data.invitedUntil && (
                <Button kind="quiet" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
                  {t('accounts:personSignIn.withdraw')}
                </Button>
              )}
            </div>
          </Group>
        )}
        {data && (
          <Group title={t('accounts:factor.title')}>
            {data.secondFactor ? (
              <div className={styles.state}>
                <span className={styles.meta}>
                  {t('accounts:factor.since')} <DateText value={data.secondFactor.since.slice(0, 10)} /> · {t('accounts:recovery.left', { count: data.secondFactor.recoveryCodesLeft })}
                </span>
                <Button size="xs" onClick={takeOff}>
                  {t('accounts:personSignIn.takeOffVerb')}
                </Button>
              </div>
            ) : (
              <p className={styles.meta}>{t(data.secondFactorRequired ? 'accounts:personSignIn.factorAtNext' : 'accounts:personSignIn.noFactor')}</p>
            )}
          </Group>
        )}
        {data && data.passkeys.length > 0 && (
          <Group title={t('accounts:passkeys.title')}>
            <PasskeyList passkeys={data.passkeys} />
          </Group>
        )}
        {data && (
          <Group title={t('accounts:sessions.title')}>
            <SessionList userId={person.id} name={person.name} />
          </Group>
        )}
      </div>
    </Modal>
  )
}

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={styles.group}>
    <h3>{title}</h3>
    {children}
  </section>
)
