import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { InstantText } from '../../../ui/parts/index.ts'
import type { Webhook } from '../contract.ts'
import { HookState } from './HookState.tsx'
import styles from './Webhooks.module.css'

export function WebhookRow({ hook }: { hook: Webhook }) {
  const { t } = useTranslation()
  return (
    <li>
      <Link to="/settings/webhooks/$id" params={{ id: hook.id }} className={styles.row}>
        <span className={styles.what}>
          <strong>{hook.name}</strong>
          <span>{hook.url}</span>
          <span className={styles.events}>{hook.events.join(', ')}</span>
        </span>
        <span className={styles.when}>
          {hook.last && <InstantText value={hook.last.at} />}
          {hook.waiting > 0 && <span>{t('webhooks:state.waiting', { count: hook.waiting })}</span>}
        </span>
        <HookState hook={hook} />
      </Link>
    </li>
  )
}
