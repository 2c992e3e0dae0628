/** The notices with their four states. J and K, or the arrows, walk; Enter opens. */
import { IconBell } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../../../ui/keys/index.ts'
import { objectLook } from '../../../../ui/module.ts'
import { Button, EmptyState, ErrorState, LoadingRows } from '../../../../ui/parts/index.ts'
import type { Notice } from '../../contract.ts'
import { NoticeRow } from './NoticeRow.tsx'
import type { useNotices, Which } from './useNotices.ts'
import styles from './Notices.module.css'

/** Where a notice leads; what has no record of its own leads to the day. */
export const placeOf = ({ object, recordId, kind }: Notice): string | null => (object && recordId ? (objectLook(object)?.to?.(recordId) ?? null) : kind === 'taskOverdue' ? '/my-day' : null)

interface NoticeListProps {
  state: ReturnType<typeof useNotices>
  which: Which
  onOpened?(): void
}

export function NoticeList({ state, which, onOpened }: NoticeListProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const list = useRef<HTMLUListElement>(null)
  const { query, notices, mark } = state
  const walk = (step: 1 | -1): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-notice]') ?? [])]
    const at = rows.indexOf(document.activeElement as HTMLElement)
    rows[Math.max(0, Math.min(rows.length - 1, at + step))]?.focus()
  }
  useKeys([
    { keys: 'J', labelKey: 'ui:peek.next', run: () => walk(1) },
    { keys: 'K', labelKey: 'ui:peek.previous', run: () => walk(-1) },
    { keys: 'ArrowDown', run: () => walk(1) },
    { keys: 'ArrowUp', run: () => walk(-1) },
  ])
  const open = (notice: Notice): void => {
    if (!notice.read) void mark([notice.id], true)
    const to = placeOf(notice)
    if (to) {
      onOpened?.()
      void navigate({ to })
    }
  }
  if (query.isError && notices.length === 0) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (query.isPending) return <LoadingRows rows={6} height={56} />
  if (notices.length === 0) return <EmptyState icon={IconBell} title={t(which === 'unread' ? 'notifications:list.emptyUnread' : 'notifications:list.empty')} text={t('notifications:list.emptyUnreadText')} />
  return (
    <>
      <ul ref={list} className={styles.list}>
        {notices.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} onOpen={() => open(notice)} onMark={(read) => void mark([notice.id], read)} />
        ))}
      </ul>
      {query.hasNextPage && (
        <div className={styles.more}>
          <Button kind="quiet" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('notifications:list.older')}
          </Button>
        </div>
      )}
    </>
  )
}
