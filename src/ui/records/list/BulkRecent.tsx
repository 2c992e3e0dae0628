/** Bulk work of the last weeks: what it did, what was left alone and why, and taking it back. */
import { Modal } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { IconArrowBackUp, IconDownload, IconHistory, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { leftFilePath, listLeft, type LongJob } from '../../../shared/jobs.ts'
import { seeAsAddress } from '../../api/seeAs.ts'
import { useEndpoint } from '../../api/useRecords.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button, IconButton } from '../../parts/Button.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../parts/states.tsx'
import { usePhone } from '../../shell/usePhone.ts'
import { showToast } from '../../undo/toasts.ts'
import { toastError } from '../../undo/undo.ts'
import { isRunning, jobKeys, readRecent, stopJob, takeBack } from './bulkJobs.ts'
import { jobWords } from './jobWords.ts'
import styles from './BulkRecent.module.css'

export default function BulkRecent({ onClose }: { onClose(): void }) {
  const { t } = useTranslation()
  const phone = usePhone()
  const jobs = useQuery({ queryKey: jobKeys.recent, queryFn: ({ signal }) => readRecent(signal), refetchInterval: ({ state }) => (state.data?.some(isRunning) ? 1000 : false), staleTime: 0 })
  return (
    <Modal opened onClose={onClose} withCloseButton={false} padding={0} size={620} fullScreen={phone} attributes={{ content: { 'aria-label': t('ui:jobs.recent') } }}>
      <header className={styles.head}>
        <h2>{t('ui:jobs.recent')}</h2>
        <IconButton icon={IconX} label={t('ui:actions.close')} onClick={onClose} />
      </header>
      <div className={styles.body}>
        {jobs.isPending && <LoadingRows rows={5} height={52} />}
        {jobs.error && <ErrorState error={jobs.error} onRetry={() => void jobs.refetch()} />}
        {jobs.data?.length === 0 && <EmptyState icon={IconHistory} title={t('ui:jobs.none')} text={t('ui:jobs.noneText')} />}
        {jobs.data && jobs.data.length > 0 && (
          <ul className={styles.list}>
            {jobs.data.map((job) => (
              <JobEntry key={job.id} job={job} />
            ))}
          </ul>
        )}
      </div>
    </Modal>
  )
}

function JobEntry({ job }: { job: LongJob }) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const run = (work: () => Promise<unknown>): void => {
    setBusy(true)
    work()
      .catch(toastError)
      .finally(() => setBusy(false))
  }
  const undo = async (): Promise<void> => {
    const back = await takeBack(client, job.id)
    if (!isRunning(back)) showToast({ text: t('ui:undo.done', { label: jobWords(t, job) }) })
  }
  const facts = [format.instant(job.createdAt), isRunning(job) ? format.percent(job.total === 0 ? 0 : Math.floor((job.done / job.total) * 100)) : null, job.status === 'cancelled' ? t('ui:jobs.cancelled') : null, job.status === 'failed' ? (job.error ?? t('ui:jobs.failed')) : null, job.undoneById === null ? null : t('ui:jobs.undone')]
  return (
    <li className={styles.entry}>
      <div className={styles.row}>
        <div className={styles.words}>
          <strong>{jobWords(t, job)}</strong>
          <span>{facts.filter(Boolean).join(' · ')}</span>
        </div>
        {job.left > 0 && (
          <Button kind="quiet" size="xs" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('ui:jobs.leftCount', { count: job.left })}
          </Button>
        )}
        {isRunning(job) && (
          <Button size="xs" busy={busy} onClick={() => run(() => stopJob(client, job.id))}>
            {t('ui:jobs.stop')}
          </Button>
        )}
        {job.undoUntil !== null && (
          <Button size="xs" icon={IconArrowBackUp} busy={busy} onClick={() => run(undo)}>
            {t('ui:actions.undo')}
          </Button>
        )}
      </div>
      {open && <LeftRecords job={job} />}
    </li>
  )
}

function LeftRecords({ job }: { job: LongJob }) {
  const { t } = useTranslation()
  const left = useEndpoint(listLeft, { params: { id: job.id } })
  if (left.isPending) return <LoadingRows rows={2} />
  if (left.error) return <ErrorState error={left.error} onRetry={() => void left.refetch()} />
  const { data, count } = left.data
  return (
    <div className={styles.left}>
      <ul>
        {data.map((record) => (
          <li key={record.object + record.id}>
            <strong>{record.title ?? t('ui:records.hiddenRecord')}</strong> <span>{record.reason}</span>
          </li>
        ))}
      </ul>
      <a className={styles.file} href={seeAsAddress(leftFilePath(job.id))} download>
        <IconDownload size={14} stroke={1.75} aria-hidden />
        {t('ui:jobs.file', { count })}
      </a>
    </div>
  )
}
