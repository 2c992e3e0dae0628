import { useMutation } from '@tanstack/react-query'
import { IconKey, IconPencil, IconPower, IconSend, IconTrash } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/i18n/index.ts'
import { Button, confirm } from '../../../ui/parts/index.ts'
import { openOverlay } from '../../../ui/shell/index.ts'
import { showToast, toastError } from '../../../ui/undo/index.ts'
import type { Webhook, WebhookDeliveryDetail } from '../contract.ts'
import { deleteHook, rotateSecret, switchHook, testHook } from './hookWrites.ts'
import { SecretDialog } from './SecretDialog.tsx'
import { useFailureText } from './useFailureText.ts'
import { WebhookDialog } from './WebhookDialog.tsx'
import styles from './Webhooks.module.css'

export function WebhookActions({ hook }: { hook: Webhook }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const router = useRouter()
  const failure = useFailureText()
  const tell = ({ log }: WebhookDeliveryDetail): void => {
    const [result] = log
    if (!result) return
    const time = number(result.milliseconds, { style: 'unit', unit: 'millisecond' })
    showToast(result.error ? { kind: 'error', text: t('webhooks:actions.testFailed', { reason: failure(result) }) } : { text: t('webhooks:actions.testOk', { status: result.status, time }) })
  }
  const test = useMutation({ mutationFn: () => testHook(hook), onSuccess: tell, onError: toastError })
  const toggle = useMutation({ mutationFn: () => switchHook(hook, !hook.active), onError: toastError })
  const remove = useMutation({ mutationFn: () => deleteHook(hook), onSuccess: () => router.navigate({ to: '/settings/webhooks' }), onError: toastError })
  const edit = (): void => void openOverlay((close) => <WebhookDialog hook={hook} onClose={close} />)
  const rotate = (): void =>
    void confirm({
      title: t('webhooks:actions.rotateTitle'),
      text: t('webhooks:actions.rotateText'),
      verb: t('webhooks:actions.rotate'),
      run: async () => {
        const { secret, oldSecretUntil } = await rotateSecret(hook)
        openOverlay((close) => <SecretDialog secret={secret} oldUntil={oldSecretUntil} onClose={close} />)
      },
    })
  return (
    <div className={styles.actions}>
      <Button icon={IconSend} busy={test.isPending} onClick={() => test.mutate()}>
        {t('webhooks:actions.test')}
      </Button>
      <Button icon={IconPencil} onClick={edit}>
        {t('webhooks:actions.edit')}
      </Button>
      <Button icon={IconPower} kind={hook.active ? 'default' : 'pri'} busy={toggle.isPending} onClick={() => toggle.mutate()}>
        {t(hook.active ? 'webhooks:actions.off' : 'webhooks:actions.on')}
      </Button>
      <Button icon={IconKey} onClick={rotate}>
        {t('webhooks:actions.rotate')}
      </Button>
      <Button kind="quiet" icon={IconTrash} busy={remove.isPending} onClick={() => remove.mutate()}>
        {t('webhooks:actions.delete')}
      </Button>
    </div>
  )
}
