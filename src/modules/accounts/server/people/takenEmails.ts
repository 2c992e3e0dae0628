/** Mail addresses are sign-in names: two living people cannot share one. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import type { Change } from '../../../../kernel/module.ts'
import type { Issue } from '../../../../kernel/problem.ts'
import { translate } from '../../../../kernel/text/translate.ts'

export async function takenEmails(tx: Tx, call: Call, changes: readonly Change[]): Promise<Issue[]> {
  const wanted = changes.filter(
    ({ op, before, after }) => typeof after.email === 'string' && op !== 'trash' && (op !== 'update' || before?.email !== after.email),
  )
  if (wanted.length === 0) return []
  const emails = wanted.map(({ after }) => (after.email as string).toLowerCase())
  const { rows } = await sql<{ email: string; name: string; id: string }>`
    select lower(email) as email, name, id from ${table(call, 'users')} where lower(email) = any(${emails}) and deleted_at is null`.execute(tx)
  const issues: Issue[] = []
  const seen = new Set<string>()
  wanted.forEach(({ id, after }, index) => {
    const email = emails[index]!
    const owner = rows.find((row) => row.email === email && row.id !== id)
    const who = owner?.name ?? (seen.has(email) ? (after.name as string) : null)
    seen.add(email)
    if (who !== null)
      issues.push({
        path: changes.length === 1 ? 'email' : `${changes.indexOf(wanted[index]!)}.email`,
        code: 'duplicate',
        message: translate(call.language, 'accounts:errors.emailTaken', { email: after.email, name: who }),
      })
  })
  return issues
}
