/** A company cannot be, over any number of steps, its own mother company. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import type { Change } from '../../../kernel/module.ts'
import { invalid } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'

export async function refuseCircle(tx: Tx, call: Call, changes: Change[]): Promise<void> {
  const moved = changes.filter(({ before, after }) => before && after.parentId && after.parentId !== before.parentId)
  if (moved.length === 0) return
  const parents = new Map(moved.map(({ id, after }) => [id, after.parentId as string]))
  for (const start of moved.map((change) => change.id)) {
    let step: string | null | undefined = parents.get(start)
    for (let depth = 0; step && depth < 100; depth++) {
      if (step === start) throw invalid([{ path: 'parentId', code: 'circle', message: translate(call.language, 'companies:errors.circle') }])
      const known: string | undefined = parents.get(step)
      step = known ?? (await sql<{ parent_id: string | null }>`select parent_id from ${table(call, 'companies')} where id = ${step}`.execute(tx)).rows[0]?.parent_id
    }
  }
}
