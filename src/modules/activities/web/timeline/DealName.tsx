import { Link } from '@tanstack/react-router'
import { useRecord } from '../../../../ui/api/index.ts'
import { deals } from '../../../deals/contract.ts'
import styles from './Timeline.module.css'

/** Names the deal that an entry belongs to; nothing where it may not be seen. */
export function DealName({ id }: { id: string }) {
  const deal = useRecord(deals, id)
  if (!deal.data) return null
  return (
    <span className={styles.ofDeal}>
      <span aria-hidden>·</span>
      <Link to={`/deals/${id}`} className={styles.deal} title={deal.data.title}>
        {deal.data.title}
      </Link>
    </span>
  )
}
