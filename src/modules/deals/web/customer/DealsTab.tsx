/** All deals of a customer, the newest first. */
import { IconLayoutKanban } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Filter } from '../../../../shared/filter.ts'
import { fieldOf, labelKey, type AnyRecord } from '../../../../shared/object.ts'
import { useRecords } from '../../../../ui/api/index.ts'
import { Badge, EmptyState, ErrorState, LoadingRows, NoAccess } from '../../../../ui/parts/index.ts'
import { FieldView } from '../../../../ui/records/index.ts'
import type { CustomerSlotProps } from '../../../companies/web/index.ts'
import { deals, type Deal } from '../../contract.ts'
import { linkOf } from './linkOf.ts'
import NewDealAction from './NewDealAction.tsx'
import styles from './DealsTab.module.css'

const columns = ['stageId', 'amount', 'nextStepOn', 'ownerId', 'openedAt', 'expectedCloseOn'] as const
const most = 200

/** Rights may hide fields. */
const shownColumns = () => columns.filter((name) => fieldOf(deals, name))

export default function DealsTab(slot: CustomerSlotProps) {
  const { t } = useTranslation()
  const filter: Filter = { field: linkOf(slot), op: 'eq', value: slot.id }
  // Rights may hide by what a deal hangs on its customer.
  const seen = fieldOf(deals, linkOf(slot)) !== undefined
  const found = useRecords(deals, { filter, sort: '-openedAt', include: ['stage', 'owner'], limit: most }, { enabled: seen })
  if (!seen) return <NoAccess />
  if (found.isPending) return <LoadingRows rows={5} />
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  const add = !slot.record.deletedAt && <NewDealAction {...slot} />
  if (found.data.data.length === 0) return <EmptyState icon={IconLayoutKanban} title={t('deals:customer.empty')} action={add} />
  return (
    <div className={styles.tab}>
      <div className={styles.tools}>
        <Link className={styles.link} to={'/deals/table' as string} search={{ filter } as never}>
          {t('deals:customer.inTable')}
        </Link>
        {add}
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            {['title', ...shownColumns()].map((name) => (
              <th key={name} scope="col" data-right={name === 'amount' || undefined}>
                {t(labelKey.field(deals, name))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.data.data.map((deal) => (
            <DealRow key={deal.id} deal={deal} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function DealRow({ deal }: { deal: Deal }) {
  const { t } = useTranslation()
  return (
    <tr>
      <th scope="row">
        <Link className={styles.dealName} to={`/deals/${deal.id}`}>
          {deal.title}
        </Link>{' '}
        {deal.status !== 'open' && <Badge kind={deal.status === 'won' ? 'good' : 'line'}>{t(labelKey.option(deals, 'status', deal.status))}</Badge>}
      </th>
      {shownColumns().map((name) => (
        <td key={name} data-right={name === 'amount' || undefined}>
          {name === 'nextStepOn' && deal.status !== 'open' ? null : <FieldView object={deals} name={name} record={deal as unknown as AnyRecord} />}
        </td>
      ))}
    </tr>
  )
}
