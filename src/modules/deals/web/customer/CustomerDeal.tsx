import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AnyRecord } from '../../../../shared/object.ts'
import { Badge, MoneyText, StepMark } from '../../../../ui/parts/index.ts'
import { linkedRecord } from '../../../../ui/records/registry.ts'
import type { Deal } from '../../contract.ts'
import styles from './DealsOfCustomer.module.css'

/** A deal in two lines: what and how much, where it stands and what comes next. */
export function CustomerDeal({ deal }: { deal: AnyRecord | (Deal & Record<string, unknown>) }) {
  const { t } = useTranslation()
  const { id, title, amount, status, nextStepOn, nextStepAt } = deal as Deal
  return (
    <li>
      <Link to={`/deals/${id}`} className={styles.deal}>
        <span className={styles.title} title={title}>
          {title}
        </span>
        <span className={styles.amount}>{amount && <MoneyText value={amount} />}</span>
        <span className={styles.stage}>{String(linkedRecord(deal, 'stage')?.name ?? '')}</span>
        <span className={styles.mark}>
          {status === 'open' ? (
            <StepMark step={{ on: nextStepOn, at: nextStepAt }} />
          ) : (
            <Badge kind={status === 'won' ? 'good' : 'line'}>{t(`deals:deals.options.status.${status}`)}</Badge>
          )}
        </span>
      </Link>
    </li>
  )
}
