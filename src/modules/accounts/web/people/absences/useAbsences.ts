import { useRecords } from '../../../../../ui/api/index.ts'
import { useFormat } from '../../../../../ui/i18n/index.ts'
import { absences, type Absence } from '../../../contract.ts'

/** An absence with the names of the two people, as far as they are known. */
export type NamedAbsence = Absence & { user?: { name: string } | null; standIn?: { name: string } | null }

/** Absences that are not over, the nearest first. `userId`: of one person. */
export function useAbsences(userId?: string) {
  const today = useFormat().today()
  const open = { field: 'toOn', op: 'gte' as const, value: today }
  const query = useRecords(absences, { filter: userId ? { and: [open, { field: 'userId', op: 'eq' as const, value: userId }] } : open, sort: 'fromOn', limit: 200, include: ['user', 'standIn'] })
  const all = (query.data?.data ?? []) as unknown as NamedAbsence[]
  return { query, all, awayNow: (id: string): NamedAbsence | undefined => all.find((absence) => absence.userId === id && absence.fromOn <= today) }
}
