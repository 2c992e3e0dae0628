import { sql } from 'kysely'
import { requireAdministrator } from '../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { handle, type ServerModule } from '../../../kernel/module.ts'
import * as contract from '../contract.ts'
import { removeDemo } from './removeDemo.ts'

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
