import { useInfiniteQuery } from '@tanstack/react-query'
import { IconListDetails } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, endpointKey } from '../../../ui/api/index.ts'
import { Button, EmptyState, ErrorState, LoadingRows, SectionTitle, Segmented } from '../../../ui/parts/index.ts'
import { listWebhookDeliveries, type Webhook } from '../contract.ts'
import { DeliveryRow } from './DeliveryRow.tsx'
import styles from './Webhooks.module.css'

const filters = ['all', 'waiting', 'failed', 'delivered'] as const
const pageSize = 30

export function DeliveryList({ hook: { id } }: { hook: Webhook }) {
  const { t } = useTranslation()
  const [filter, setFilter] = useState<(typeof filters)[number]>('all')
  const state = filter === 'all' ? undefined : filter
  const log = useInfiniteQuery({
    queryKey: endpointKey(listWebhookDeliveries, { params: { id }, query: { state } }),
    queryFn: ({ pageParam, signal }) => call(listWebhookDeliveries, { params: { id }, query: { state, before: pageParam, limit: pageSize }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ data }) => (data.length === pageSize ? data.at(-1)!.id : undefined),
    // Deliveries leave no event: while somebody looks, the log is asked for again.
    refetchInterval: 5000,
  })
  const rows = log.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <section className={styles.log}>
      <div className={styles.head}>
        <SectionTitle title={t('webhooks:log.title')} note={t('webhooks:log.text')} />
        <Segmented label={t('webhooks:log.filter')} value={filter} onChange={setFilter} items={filters.map((key) => ({ key, label: t(`webhooks:log.${key}`) }))} />
      </div>
      {log.isPending && <LoadingRows rows={5} height={44} />}
      {log.error && rows.length === 0 && <ErrorState error={log.error} onRetry={() => void log.refetch()} />}
      {log.data && rows.length === 0 && <EmptyState icon={IconListDetails} title={t('webhooks:log.empty')} text={filter === 'all' ? t('webhooks:log.emptyText') : undefined} />}
      {rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map((delivery) => (
            <DeliveryRow key={delivery.id} delivery={delivery} />
          ))}
        </ul>
      )}
      {log.hasNextPage && (
        <Button busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t('webhooks:log.more')}
        </Button>
      )}
    </section>
  )
}
