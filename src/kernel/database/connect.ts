/** The connection pool and what the database's types become in JavaScript. */
import { setTimeout as pause } from 'node:timers/promises'
import { Kysely, PostgresDialect, sql, type RawBuilder } from 'kysely'
import pg from 'pg'
import type { Call, Tx } from '../call.ts'
import { sendAhead } from './pipeline.ts'
import { giveBackNames, prepareOften } from './prepared.ts'

export interface Database {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tables are declared at run time
  db: Kysely<any>
  pool: pg.Pool
  url: string
  close(): Promise<void>
}

const TIMESTAMPTZ = 1184
const DATE = 1082
const INT8 = 20

/** `2026-11-22 16:05:19.12+00` → `2026-11-22T16:05:19.120Z`; sessions run in UTC. */
export function instantFromText(text: string): string {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text)
  if (!match) return new Date(text).toISOString()
  return `${match[1]}T${match[2]}.${(match[3] ?? '').padEnd(3, '0').slice(0, 3)}Z`
}

const parsers: Record<number, (text: string) => unknown> = {
  [TIMESTAMPTZ]: instantFromText,
  [DATE]: (text) => text,
  [INT8]: Number,
}

/** @param options `prepare`: name statements that come often; not for a pooler in front of the database that gives each transaction another connection */
export function connect(url: string, options: { max?: number; applicationName?: string; prepare?: boolean } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 20,
    application_name: options.applicationName ?? 'clientele',
    pipeline: true,
    options: '-c TimeZone=UTC -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000',
    types: { getTypeParser: ((oid: number, format?: 'text' | 'binary') => parsers[oid] ?? pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser },
  })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  // The same for one that breaks between two statements of a transaction; the next statement fails and says so.
  pool.on('connect', (client) => client.on('error', () => {}))
  if (options.prepare) pool.on('connect', prepareOften)
  pool.on('connect', sendAhead)
  if (options.prepare) pool.on('acquire', giveBackNames)
  const db = new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, url, close: () => db.destroy() }
}

/** Names a table of the workspace in raw SQL. */
export function table(where: Pick<Call, 'workspace'> | string, name: string): RawBuilder<unknown> {
  return sql.id(typeof where === 'string' ? where : where.workspace, name)
}

/** Deadlock found, and could not serialise: the database rolled all back, and the same work may succeed at once. */
const again = new Set(['40P01', '40001'])
const attempts = 3

const commits = new WeakMap<Tx, Map<string, (database: Database) => void>>()

/** Has something done once the transaction is committed, once for each key. False where it is none of `transaction`: then it is the caller's to do. */
export function afterCommit(tx: Tx, key: string, run: (database: Database) => void): boolean {
  const waiting = commits.get(tx)
  waiting?.set(key, run)
  return waiting !== undefined
}

/**
 * Runs work in one transaction. Work that the database took back for the sake of another is done
 * again, up to three times; it must change nothing outside the database.
 */
export async function transaction<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const waiting = new Map<string, (database: Database) => void>()
    try {
      const result = await database.db.transaction().execute((tx) => {
        commits.set(tx, waiting)
        return work(tx)
      })
      for (const run of waiting.values()) run(database)
      return result
    } catch (error) {
      if (attempt === attempts || !again.has((error as { code?: string }).code ?? '')) throw error
      // Both may have been taken back: at the same pace they would meet again.
      await pause(Math.random() * 40 * attempt)
    }
  }
}
