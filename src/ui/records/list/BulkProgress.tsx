/** Long work that goes on while one does something else: how far it is, and Stop. It is there again after a reload. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { LongJob } from '../../../shared/jobs.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Spinner } from '../../parts/Spinner.tsx'
import { showToast } from '../../undo/toasts.ts'
import { pushUndo, toastError } from '../../undo/undo.ts'
import { jobKeys, readActive, readJob, refreshAfter, stopJob, takeBack } from './bulkJobs.ts'
import { jobWords } from './jobWords.ts'
import { openRecentWork } from './openRecentWork.tsx'
import styles from './BulkProgress.module.css'

/** Milliseconds between two looks at work that runs. */
const every = 1000

export default function BulkProgress() {
  const jobs = useQuery({ queryKey: jobKeys.active, queryFn: ({ signal }) => readActive(signal), refetchInterval: ({ state }) => ((state.data ?? []).length > 0 ? every : false), staleTime: 0, retry: false })
  const running = jobs.data ?? []
  useEndings(running)
  return running.map((job) => <JobLine key={job.id} job={job} />)
}

function JobLine({ job }: { job: LongJob }) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const share = job.total === 0 ? 0 : job.done / job.total
  return (
    <div className={styles.job} aria-live="off">
      <Spinner />
      <div className={styles.body}>
        <span>{jobWords(t, job)}</span>
        <span className={styles.bar} role="progressbar" aria-label={jobWords(t, job)} aria-valuemin={0} aria-valuemax={job.total} aria-valuenow={job.done}>
          <span style={{ inlineSize: `${share * 100}%` }} />
        </span>
      </div>
      <span className={styles.share}>{format.percent(Math.floor(share * 100))}</span>
      <button type="button" className={styles.stop} onClick={() => void stopJob(client, job.id).catch(toastError)}>
        {t('ui:jobs.stop')}
      </button>
    </div>
  )
}

/** Work that ran a moment ago and runs no more has ended: tells what came of it, and offers to take it back. */
function useEndings(running: readonly LongJob[]): void {
  const { t } = useTranslation()
  const client = useQueryClient()
  const known = useRef(new Set<string>())
  useEffect(() => {
    const now = new Set(running.map((job) => job.id))
    const ended = [...known.current].filter((id) => !now.has(id))
    known.current = now
    for (const id of ended) {
      readJob(id)
        .then((job) => {
          refreshAfter(client, job)
          if (job.error !== null || job.left > 0) showToast({ kind: 'error', text: job.error ?? t('ui:jobs.left', { count: job.left }), action: { label: t('ui:jobs.show'), run: openRecentWork } })
          if (job.undoUntil === null) return showToast({ text: jobWords(t, job) })
          pushUndo({ label: jobWords(t, job), undo: () => takeBack(client, job.id) })
        })
        .catch(toastError)
    }
  }, [running, client, t])
}
