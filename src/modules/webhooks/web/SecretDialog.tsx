import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/i18n/index.ts'
import { CopyText, Dialog, Note } from '../../../ui/parts/index.ts'

/** The secret, once. */
export function SecretDialog({ secret, oldUntil, onClose }: { secret: string; oldUntil?: string | null; onClose: () => void }) {
  const { t } = useTranslation()
  const { instant } = useFormat()
  return (
    <Dialog title={t('webhooks:secret.title')} text={t('webhooks:secret.text')} submitLabel={t('webhooks:secret.done')} cancelLabel={t('ui:actions.close')} onSubmit={onClose} onClose={onClose}>
      <CopyText text={secret} />
      {oldUntil && <Note>{t('webhooks:secret.oldUntil', { until: instant(oldUntil) })}</Note>}
    </Dialog>
  )
}
