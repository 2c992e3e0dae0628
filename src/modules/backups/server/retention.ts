/** Which backups go: all but the newest of each of the last days, weeks and months that are kept. */
import { Temporal } from 'temporal-polyfill'
import type { BackupSettings } from '../contract.ts'

interface Dated {
  createdAt: Date
  beforeRestore: boolean
}

const dayMs = 86_400_000

/** Days, ISO weeks and months are those of the firm's zone. What a restore replaced is never among them, nor what was made in the 24 hours before the newest: one made by hand must not cost the night's. */
export function outdated<T extends Dated>(backups: readonly T[], keep: BackupSettings['keep'], timeZone: string): T[] {
  const newestFirst = backups.filter(({ beforeRestore }) => !beforeRestore).sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
  const newest = newestFirst[0]?.createdAt.getTime() ?? 0
  const kept = new Set<T>(newestFirst.filter(({ createdAt }) => newest - createdAt.getTime() < dayMs))
  const keepNewestOf = (periodOf: (day: Temporal.PlainDate) => string, count: number): void => {
    const periods = new Set<string>()
    for (const backup of newestFirst) {
      const period = periodOf(Temporal.Instant.fromEpochMilliseconds(backup.createdAt.getTime()).toZonedDateTimeISO(timeZone).toPlainDate())
      if (periods.has(period)) continue
      if (periods.size === count) break
      periods.add(period)
      kept.add(backup)
    }
  }
  keepNewestOf((day) => day.toString(), keep.daily)
  keepNewestOf((day) => `${day.yearOfWeek}-${day.weekOfYear}`, keep.weekly)
  keepNewestOf((day) => day.toPlainYearMonth().toString(), keep.monthly)
  return newestFirst.filter((backup) => !kept.has(backup))
}
