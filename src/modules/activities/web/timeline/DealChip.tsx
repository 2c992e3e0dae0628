import { IconBriefcase } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useRecord } from '../../../../ui/api/index.ts'
import { Badge } from '../../../../ui/parts/index.ts'
import { deals } from '../../../deals/contract.ts'
import styles from './Timeline.module.css'

/** Names the deal that an entry belongs to; nothing where it may not be seen. */
export function DealChip({ id }: { id: string }) {
  const deal = useRecord(deals, id)
  if (!deal.data) return null
  return (
    <Link to={`/deals/${id}`} className={styles.chip}>
      <Badge icon={<IconBriefcase size={12} stroke={1.75} aria-hidden />}>
        <span className={styles.cut}>{deal.data.title}</span>
      </Badge>
    </Link>
  )
}
