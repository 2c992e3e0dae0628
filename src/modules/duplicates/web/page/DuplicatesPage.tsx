/** Records that seem to be the same, group by group: merge them, or say that they are not. */
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { IconCopyCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, endpointKey } from '../../../../ui/api/index.ts'
import { Button, EmptyState, ErrorState, LoadingRows, NoAccess, Tabs } from '../../../../ui/parts/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { Page } from '../../../../ui/shell/index.ts'
import { listDuplicates, mergeable, type Mergeable } from '../../contract.ts'
import { DuplicateCard } from './DuplicateCard.tsx'
import styles from './Duplicates.module.css'

export default function DuplicatesPage() {
  const { t } = useTranslation()
  const can = useCan()
  const objects = mergeable.filter((name) => can('see', name))
  const wanted = new URLSearchParams(location.search).get('object')
  const [object, setObject] = useState<Mergeable | undefined>(objects.find((name) => name === wanted) ?? objects[0])
  return (
    <Page title={t('duplicates:page.title')} scroll tabs={<Tabs look="top" label={t('duplicates:page.title')} items={objects.map((name) => ({ key: name, label: t(`${name}:${name}.many`) }))} value={object ?? ''} onChange={(key) => setObject(key as Mergeable)} />}>
      {object ? <Groups key={object} object={object} /> : <NoAccess />}
    </Page>
  )
}

function Groups({ object }: { object: Mergeable }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const groups = useInfiniteQuery({
    queryKey: [...endpointKey(listDuplicates), object],
    queryFn: ({ pageParam, signal }) => call(listDuplicates, { query: { object, cursor: pageParam, limit: 20 }, signal, timeout: 60_000 }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.page.next ?? undefined,
    staleTime: 0,
  })
  const reread = (): void => void client.invalidateQueries({ queryKey: endpointKey(listDuplicates) })
  const found = groups.data?.pages.flatMap((page) => page.data) ?? []
  return (
    <div className={styles.page}>
      <p className={styles.text}>{t('duplicates:page.text')}</p>
      {groups.isPending && <LoadingRows rows={8} height={56} />}
      {groups.error && <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />}
      {groups.data && found.length === 0 && <EmptyState icon={IconCopyCheck} title={t('duplicates:page.none')} text={t('duplicates:page.noneText')} />}
      {found.map((group) => (
        <DuplicateCard key={group.alike.map(({ by, value }) => by + value).join()} object={object} group={group} onChanged={reread} />
      ))}
      {groups.hasNextPage && (
        <Button busy={groups.isFetchingNextPage} onClick={() => void groups.fetchNextPage()}>
          {t('duplicates:page.more')}
        </Button>
      )}
    </div>
  )
}
