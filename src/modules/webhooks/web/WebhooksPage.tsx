/** Systems that are told what happens here. */
import { IconPlus, IconWebhook } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../ui/api/index.ts'
import { Button, EmptyState, ErrorState, LoadingRows } from '../../../ui/parts/index.ts'
import { openOverlay, SettingsPage } from '../../../ui/shell/index.ts'
import { listWebhooks } from '../contract.ts'
import { WebhookDialog } from './WebhookDialog.tsx'
import { WebhookRow } from './WebhookRow.tsx'
import styles from './Webhooks.module.css'

export default function WebhooksPage() {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useEndpoint(listWebhooks)
  const add = data && (
    <Button kind="pri" icon={IconPlus} onClick={() => void openOverlay((close) => <WebhookDialog onClose={close} />)}>
      {t('webhooks:add')}
    </Button>
  )
  return (
    <SettingsPage title={t('webhooks:title')} text={t('webhooks:explanation')} actions={data && data.data.length > 0 && add}>
      {isPending && <LoadingRows rows={3} height={60} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.data.length === 0 && <EmptyState icon={IconWebhook} title={t('webhooks:empty')} text={t('webhooks:emptyText')} action={add} />}
      {data && data.data.length > 0 && (
        <ul className={styles.list}>
          {data.data.map((hook) => (
            <WebhookRow key={hook.id} hook={hook} />
          ))}
        </ul>
      )}
    </SettingsPage>
  )
}
