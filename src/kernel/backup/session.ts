/** A connection of its own for long work: no time limits, and settings under which values are written the same everywhere. */
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tx } from '../call.ts'

/** COPY writes times, numbers and bytes by these settings; PostgreSQL 15 to 18 agree under them. */
const settings = [
  `set client_encoding = 'UTF8'`,
  `set TimeZone = 'UTC'`,
  `set DateStyle = 'ISO, YMD'`,
  `set IntervalStyle = 'postgres'`,
  `set extra_float_digits = 1`,
  `set bytea_output = 'hex'`,
  `set statement_timeout = 0`,
  `set idle_in_transaction_session_timeout = 0`,
].join('; ')

/** Runs work on a connection of its own. What it leaves open in a transaction is taken back. */
export async function withSession<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'clientele backup' })
  // A connection that breaks between two statements; the next statement fails and says so.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(settings)
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** The same connection for functions that take a transaction; begin and end stay with whoever holds it. */
export function txOn(client: pg.Client): Tx {
  const one = Object.assign(Object.create(client) as pg.Client, { release: () => {}, query: client.query.bind(client) })
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tables are declared at run time
  const db = new Kysely<any>({ dialect: new PostgresDialect({ pool: { connect: () => Promise.resolve(one as never), end: () => Promise.resolve() } as never }) })
  return db as unknown as Tx
}

export const quote = (name: string): string => pg.escapeIdentifier(name)
