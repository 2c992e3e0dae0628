/** The deals of a contact or company, for their cards: open ones first, with the sum, and a new one. */
import { IconLayoutKanban, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filter } from '../../../../shared/filter.ts'
import { fieldOf } from '../../../../shared/object.ts'
import { useRecords } from '../../../../ui/api/index.ts'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { Button, EmptyState, ErrorState, IconButton, LoadingRows, SectionTitle } from '../../../../ui/parts/index.ts'
import { openRecordForm } from '../../../../ui/records/registration.ts'
import { useListTotals } from '../../../../ui/records/list/useListTotals.ts'
import { useCan, useViewer } from '../../../../ui/session/index.ts'
import { deals } from '../../contract.ts'
import { CustomerDeal } from './CustomerDeal.tsx'
import { linkOf } from './linkOf.ts'
import styles from './DealsOfCustomer.module.css'

interface DealsOfCustomerProps {
  object: 'contacts' | 'companies'
  id: string
  /** The customer as its card has it; a contact's company goes into a new deal. */
  record?: Readonly<Record<string, unknown>>
}

/** Shown until somebody asks for the rest. */
const few = 5
const all = 100

export default function DealsOfCustomer({ object, id, record }: DealsOfCustomerProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const can = useCan()
  const { firm } = useViewer()
  const [whole, setWhole] = useState(false)
  const field = linkOf({ object })
  // Rights may hide by what a deal hangs on its customer.
  const seen = can('see', 'deals') && fieldOf(deals, field) !== undefined
  const filter: Filter = { field, op: 'eq', value: id }
  // Status sorts "open" between "lost" and "won", so the open ones are asked for apart.
  const open = useRecords(deals, { filter: { and: [filter, { field: 'status', op: 'eq', value: 'open' }] }, sort: '-openedAt', include: ['stage'], limit: all }, { enabled: seen })
  const closed = useRecords(deals, {
    filter: { and: [filter, { field: 'status', op: 'ne', value: 'open' }] },
    sort: '-closedAt',
    include: ['stage'],
    limit: all,
  }, { enabled: seen })
  const totals = useListTotals(deals, { filter: { and: [filter, { field: 'status', op: 'eq', value: 'open' }] }, sums: ['amount'] }, seen).data?.page
  const create = (): void =>
    openRecordForm(deals, { initial: { [field]: id, ...(object === 'contacts' && record?.companyId ? { companyId: record.companyId } : {}) } })

  if (!seen) return null
  const rows = [...(open.data?.data ?? []), ...(closed.data?.data ?? [])]
  const shown = whole ? rows : rows.slice(0, few)
  const error = open.error ?? closed.error
  const sum = totals?.sums?.amount
  return (
    <section aria-label={t('deals:deals.many')}>
      <SectionTitle
        title={t('deals:deals.many')}
        count={rows.length || null}
        note={
          sum && Number(sum) > 0 ? t('deals:customer.open', { sum: format.money({ amount: sum, currency: firm.currency }, { decimals: 'whole' }) }) : undefined
        }
        actions={can('create', 'deals') && <IconButton size="xs" icon={IconPlus} label={t('deals:deals.new')} onClick={create} />}
      />
      {error ? (
        <ErrorState error={error} onRetry={() => void Promise.all([open.refetch(), closed.refetch()])} />
      ) : open.isPending || closed.isPending ? (
        <LoadingRows rows={2} height={48} />
      ) : rows.length === 0 ? (
        <EmptyState
          icon={IconLayoutKanban}
          title={t('deals:customer.empty')}
          action={
            can('create', 'deals') && (
              <Button icon={IconPlus} onClick={create}>
                {t('deals:deals.new')}
              </Button>
            )
          }
        />
      ) : (
        <ul className={styles.list}>
          {shown.map((deal) => (
            <CustomerDeal key={deal.id} deal={deal} />
          ))}
        </ul>
      )}
      {!whole && rows.length > few && (
        <Button kind="quiet" size="xs" onClick={() => setWhole(true)}>
          {t('deals:customer.all', { count: rows.length })}
        </Button>
      )}
      {whole && rows.length >= all && (
        <Link className={styles.link} to={'/deals/table' as string} search={{ filter } as never}>
          {t('deals:customer.inTable')}
        </Link>
      )}
    </section>
  )
}
