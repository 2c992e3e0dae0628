import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useRecord } from '../../../../ui/api/index.ts'
import { deals } from '../../../deals/contract.ts'
import styles from './Timeline.module.css'

/** Names the deal that an entry belongs to; nothing where it may not be seen. */
export function DealName({ id }: { id: string }) {
  const { t } = useTranslation()
  const deal = useRecord(deals, id)
  if (!deal.data) return null
  return (
    <Link to={`/deals/${id}`} className={styles.deal} title={deal.data.title}>
      {t('activities:timeline.ofDeal', { title: deal.data.title })}
    </Link>
  )
}
