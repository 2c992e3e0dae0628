/** Lines, newest first; new ones come in by themselves while the first page is in sight. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { IconShieldSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { call, endpointKey } from '../../../ui/api/index.ts'
import { Button, EmptyState, ErrorState, LoadingRows } from '../../../ui/parts/index.ts'
import { getRegister, type LineFilter } from '../contract.ts'
import { LineRow } from './LineRow.tsx'
import styles from './Register.module.css'

const freshMs = 5000

export function LineList({ filter }: { filter: LineFilter }) {
  const { t } = useTranslation()
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: endpointKey(getRegister, { query: filter }),
    queryFn: ({ pageParam, signal }) => call(getRegister, { query: { ...filter, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.page.next ?? undefined,
    refetchInterval: (query) => (query.state.data?.pages.length === 1 ? freshMs : false),
  })
  if (isPending) return <LoadingRows rows={8} height={52} />
  if (!data) return <ErrorState error={error} onRetry={() => void refetch()} />
  const lines = data.pages.flatMap((page) => page.data)
  if (lines.length === 0) return <EmptyState icon={IconShieldSearch} title={t('audit:empty.title')} text={t('audit:empty.text')} />
  return (
    <div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('audit:columns.at')}</th>
            <th scope="col">{t('audit:columns.person')}</th>
            <th scope="col">{t('audit:columns.kind')}</th>
            <th scope="col">{t('audit:columns.way')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LineRow key={line.id} line={line} />
          ))}
        </tbody>
      </table>
      {hasNextPage && (
        <div className={styles.more}>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('audit:more')}
          </Button>
        </div>
      )}
    </div>
  )
}
