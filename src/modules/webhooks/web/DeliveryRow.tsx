import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/i18n/index.ts'
import { Badge, InstantText, type BadgeKind } from '../../../ui/parts/index.ts'
import { openOverlay } from '../../../ui/shell/index.ts'
import type { WebhookDelivery } from '../contract.ts'
import { DeliveryDialog } from './DeliveryDialog.tsx'
import { useFailureText } from './useFailureText.ts'
import styles from './Webhooks.module.css'

const kinds: Record<WebhookDelivery['state'], BadgeKind> = { waiting: 'attention', sending: 'neutral', delivered: 'good', failed: 'bad' }

export function DeliveryRow({ delivery }: { delivery: WebhookDelivery }) {
  const { t } = useTranslation()
  const { instant, number } = useFormat()
  const failure = useFailureText()
  const { last, tryAt } = delivery
  return (
    <li>
      <button type="button" className={styles.row} onClick={() => void openOverlay((close) => <DeliveryDialog delivery={delivery} onClose={close} />)}>
        <span className={styles.what}>
          <strong className={styles.code}>{delivery.type}</strong>
          {last && <span>{last.error ? failure(last) : `${last.status} · ${number(last.milliseconds, { style: 'unit', unit: 'millisecond' })}`}</span>}
        </span>
        <span className={styles.when}>
          <InstantText value={delivery.createdAt} />
          {tryAt && delivery.attempts > 0 && (
            <span>
              {t('webhooks:log.tries', { count: delivery.attempts })}, {t('webhooks:log.next', { time: instant(tryAt) })}
            </span>
          )}
        </span>
        <Badge kind={kinds[delivery.state]}>{t(`webhooks:log.states.${delivery.state}`)}</Badge>
      </button>
    </li>
  )
}
