import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { handle, type ServerModule } from '../../../kernel/module.ts'
import { forbidden } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import * as contract from '../contract.ts'
import { removeDemo } from './removeDemo.ts'

function requireAdministrator(call: Call): void {
  if (call.actor && !call.actor.roles.includes('admin')) throw forbidden(translate(call.language, 'demo:errors.administrators'))
}

async function listBatches(tx: Tx, call: Call) {
  const found =
    await sql`select id, industry, size, seed, language, counts as added, created_at as "createdAt" from ${table(call, 'demo_batches')} order by created_at, id`.execute(
      tx,
    )
  return { data: found.rows }
}

export default {
  name: 'demo',
  endpoints: [
    handle(contract.getDemo, (tx, call) => listBatches(tx, call)),
    handle(contract.removeDemo, (tx, call) => {
      requireAdministrator(call)
      return removeDemo(tx, call)
    }),
  ],
} satisfies ServerModule
