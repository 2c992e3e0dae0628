/** One webhook: how it stands, what it is told, and the log. */
import { IconChevronLeft } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../ui/api/index.ts'
import { ErrorState, FieldList, InstantText, LoadingRows } from '../../../ui/parts/index.ts'
import { SettingsPage } from '../../../ui/shell/index.ts'
import { getWebhook, type Webhook } from '../contract.ts'
import { DeliveryList } from './DeliveryList.tsx'
import { HookNotes } from './HookNotes.tsx'
import { HookState } from './HookState.tsx'
import { WebhookActions } from './WebhookActions.tsx'
import styles from './Webhooks.module.css'

export default function WebhookPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data: hook, error, isPending, refetch } = useEndpoint(getWebhook, { params: { id } })
  return (
    <SettingsPage title={hook?.name ?? t('webhooks:title')}>
      {isPending && <LoadingRows rows={6} height={44} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {hook && !error && (
        <div className={styles.page}>
          <Link to="/settings/webhooks" className={styles.back}>
            <IconChevronLeft size={16} stroke={1.75} aria-hidden />
            {t('webhooks:title')}
          </Link>
          <HookNotes hook={hook} />
          <Facts hook={hook} />
          <WebhookActions hook={hook} />
          <DeliveryList hook={hook} />
        </div>
      )}
    </SettingsPage>
  )
}

function Facts({ hook }: { hook: Webhook }) {
  const { t } = useTranslation()
  return (
    <FieldList
      items={[
        { key: 'state', label: t('webhooks:fields.state'), value: <HookState hook={hook} /> },
        { key: 'url', label: t('webhooks:fields.url'), value: <span className={styles.long}>{hook.url}</span> },
        { key: 'events', label: t('webhooks:fields.events'), value: <code className={styles.code}>{hook.events.join(', ')}</code> },
        { key: 'owner', label: t('webhooks:fields.owner'), value: hook.owner.name },
        { key: 'created', label: t('webhooks:fields.created'), value: <InstantText value={hook.createdAt} /> },
      ]}
    />
  )
}
