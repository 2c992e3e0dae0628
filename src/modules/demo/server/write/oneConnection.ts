/** A transaction whose connection can also be used for COPY, which Kysely does not know. */
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Tx } from '../../../../kernel/call.ts'
import type { Database } from '../../../../kernel/database/connect.ts'
import { withoutSendingAhead } from '../../../../kernel/database/pipeline.ts'

export async function onOneConnection<T>(database: Database, work: (tx: Tx, client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await database.pool.connect()
  const putBack = withoutSendingAhead(client)
  const lent = { query: client.query.bind(client), release: () => {} } as unknown as pg.PoolClient
  const kysely = new Kysely<Record<string, never>>({
    dialect: new PostgresDialect({ pool: { connect: async () => lent, end: async () => {} } as unknown as pg.Pool }),
  })
  try {
    return await kysely.transaction().execute((tx) => work(tx, client))
  } finally {
    putBack()
    client.release()
  }
}
