/** For administrators: how people are told who have not chosen for themselves. */
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call, endpointKey, useEndpoint } from '../../../../ui/api/index.ts'
import { ErrorState, LoadingRows } from '../../../../ui/parts/index.ts'
import { toastError } from '../../../../ui/undo/index.ts'
import { changeNoticeDefaults, getNoticeDefaults, type NoticeDefaults, type NoticeKind, type Ways } from '../../contract.ts'
import { WaysTable } from './WaysTable.tsx'

export function EverybodySection() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { data, error, isPending, refetch } = useEndpoint(getNoticeDefaults, {})
  const key = endpointKey(getNoticeDefaults, {})
  const change = async (kind: NoticeKind, ways: Partial<Ways>): Promise<void> => {
    const before = client.getQueryData<NoticeDefaults>(key)
    if (before) client.setQueryData(key, { channels: { ...before.channels, [kind]: { ...before.channels[kind], ...ways } } })
    try {
      client.setQueryData(key, await call(changeNoticeDefaults, { body: { channels: { [kind]: ways } } }))
    } catch (failure) {
      client.setQueryData(key, before)
      toastError(failure)
    }
  }
  return (
    <section aria-label={t('notifications:settings.everybody')}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isPending && <LoadingRows rows={12} height={36} />}
      {data && <WaysTable channels={data.channels} onChange={(kind, ways) => void change(kind, ways)} />}
    </section>
  )
}
