/** What a long job does or did, in words. */
import type { TFunction } from 'i18next'
import type { LongJob } from '../../../shared/jobs.ts'
import { screensOf } from '../registry.ts'

/** "12 contacts", or "12 records" where they are of several kinds. */
export function thingsOf(t: TFunction, object: string | null, count: number): string {
  const known = object === null ? undefined : screensOf(object)?.object
  return known ? t(`${known.module}:${known.name}.count`, { count }) : t('ui:jobs.records', { count })
}

/** "Changed: 12 contacts"; while it runs "Changing: 12,400 contacts". */
export function jobWords(t: TFunction, job: LongJob): string {
  const running = job.status === 'waiting' || job.status === 'running'
  return t(`ui:jobs.${running ? 'doing' : 'did'}.${job.verb}`, { things: thingsOf(t, job.object, running ? job.total : job.changed) })
}
