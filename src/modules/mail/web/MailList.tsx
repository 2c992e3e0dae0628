import { useInfiniteQuery } from '@tanstack/react-query'
import { IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, endpointKey } from '../../../ui/api/index.ts'
import { Button, EmptyState, ErrorState, LoadingRows, SectionTitle, Segmented } from '../../../ui/parts/index.ts'
import { listOutgoingMails } from '../contract.ts'
import styles from './Mail.module.css'
import { MailRow } from './MailRow.tsx'

const filters = ['all', 'waiting', 'failed', 'sent'] as const
const pageSize = 30

export function MailList() {
  const { t } = useTranslation()
  const [filter, setFilter] = useState<(typeof filters)[number]>('all')
  const state = filter === 'all' ? undefined : filter
  const mails = useInfiniteQuery({
    queryKey: endpointKey(listOutgoingMails, { query: { state } }),
    queryFn: ({ pageParam, signal }) => call(listOutgoingMails, { query: { state, before: pageParam, limit: pageSize }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ data }) => (data.length === pageSize ? data.at(-1)!.id : undefined),
    // What waits or is being sent does not stay so.
    refetchInterval: ({ state: { data } }) => (data?.pages.some((page) => page.data.some((mail) => mail.state === 'sending' || mail.state === 'waiting')) ? 5000 : false),
  })
  const rows = mails.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <section className={styles.mails}>
      <div className={styles.head}>
        <SectionTitle title={t('mail:mails.title')} />
        <Segmented label={t('mail:mails.filter')} value={filter} onChange={setFilter} items={filters.map((key) => ({ key, label: t(`mail:mails.${key}`) }))} />
      </div>
      <p className={styles.note}>{t('mail:mails.text')}</p>
      {mails.isPending && <LoadingRows rows={4} height={52} />}
      {mails.error && rows.length === 0 && <ErrorState error={mails.error} onRetry={() => void mails.refetch()} />}
      {mails.data && rows.length === 0 && <EmptyState icon={IconMail} title={t('mail:mails.empty')} />}
      {rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map((mail) => (
            <MailRow key={mail.id} mail={mail} />
          ))}
        </ul>
      )}
      {mails.hasNextPage && (
        <Button busy={mails.isFetchingNextPage} onClick={() => void mails.fetchNextPage()}>
          {t('mail:mails.more')}
        </Button>
      )}
    </section>
  )
}
