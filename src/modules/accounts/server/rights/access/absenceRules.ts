/** Absences: days that make sense, people who are there, and rights that follow at once. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../../kernel/call.ts'
import { table } from '../../../../../kernel/database/connect.ts'
import type { Change, ObjectRules } from '../../../../../kernel/module.ts'
import { invalid, type Issue } from '../../../../../kernel/problem.ts'
import { translate } from '../../../../../kernel/text/translate.ts'
import { raiseRightsVersion } from '../rightsVersion.ts'

export const absenceRules: ObjectRules = {
  async prepare(tx, call, changes) {
    const written = changes.filter(({ op }) => op === 'create' || op === 'update')
    const active = await activePeople(tx, call, written)
    const issues = written.flatMap((change) => issuesOf(call, change, active))
    if (issues.length > 0) throw invalid(issues)
  },
  async after(tx, call) {
    await raiseRightsVersion(tx, call)
  },
}

function issuesOf(call: Call, { before, after }: Change, active: ReadonlySet<string>): Issue[] {
  const issue = (path: string, code: string): Issue => ({ path, code, message: translate(call.language, `accounts:errors.absence.${code}`) })
  const issues: Issue[] = []
  // Whoever may write an own absence would else make it another's, and open that person's records to the stand-in.
  if (before && after.userId !== before.userId) issues.push(issue('userId', 'person'))
  if (String(after.toOn) < String(after.fromOn)) issues.push(issue('toOn', 'order'))
  if (after.standInId === after.userId) issues.push(issue('standInId', 'self'))
  else if (after.standInId && !active.has(after.standInId as string)) issues.push(issue('standInId', 'left'))
  return issues
}

async function activePeople(tx: Tx, call: Call, changes: readonly Change[]): Promise<Set<string>> {
  const ids = changes.map(({ after }) => after.standInId).filter((id) => id !== null)
  const { rows } = await sql<{ id: string }>`select id from ${table(call, 'users')} where id = any(${ids}::uuid[]) and active and deleted_at is null`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}
