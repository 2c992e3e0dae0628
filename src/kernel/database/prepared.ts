/**
 * Statements that come again and again are prepared by name on each connection, so that the database
 * parses and plans them once (PostgreSQL 18, 43.12 "Plan caching"). Lists are not among them: what is
 * the best plan of a list depends on the values of its filter.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import pg, { type PoolClient } from 'pg'

/** A statement is worth a plan of its own after it came this often. */
const often = 20
/** Each plan takes memory on every connection. */
const most = 150
const longest = 6000

const seen = new Map<string, number>()
const names = new Map<string, string>()

/** The name under which to prepare a statement; null for one that is better planned anew each time. */
export function statementName(text: string): string | null {
  const known = names.get(text)
  if (known) return known
  if (names.size >= most || !worthIt(text)) return null
  const times = (seen.get(text) ?? 0) + 1
  if (times < often) {
    if (seen.size > 5000) seen.clear()
    seen.set(text, times)
    return null
  }
  seen.delete(text)
  const name = `s${createHash('sha1').update(text).digest('hex').slice(0, 24)}`
  names.set(text, name)
  return name
}

/** Put into a statement with an order and a limit whose plan is the best one whatever its values are. */
export const stablePlan = sql.raw('/* stable plan */')

/** A star of a table changes its meaning when an administrator adds a field; one of a record set names its columns. */
const star = /\bselect \*(?!\s+from json_to_recordset)|\b\w+\.\*/i
const definition = /^\s*(create|alter|drop|truncate|analyze|set|copy|lock)\b/i

/** What lists find depends on their values, and so does the best way to it: unless a list has none but its length, or says so. */
function worthIt(text: string): boolean {
  if (text.length > longest || star.test(text) || definition.test(text) || / like /i.test(text)) return false
  if (!/\border by\b[^)]*\blimit\b/is.test(text) || text.includes('/* stable plan */') || / for update skip locked$/i.test(text)) return true
  return !text.includes('$2')
}

/** Lets a connection of the pool prepare what comes often. */
export function prepareOften(client: PoolClient): void {
  const query = client.query.bind(client) as (...parts: unknown[]) => unknown
  const named = (...parts: unknown[]): unknown => {
    const [text, values] = parts
    const name = parts.length === 2 && typeof text === 'string' && Array.isArray(values) ? statementName(text) : null
    return name === null ? query(...parts) : ask(query, name, text as string, values as unknown[])
  }
  client.query = named as PoolClient['query']
}

/** A query of our own making: one that is described by an object is copied property by property. */
function ask(query: (asked: pg.Query) => unknown, name: string, text: string, values: unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const asked = new pg.Query(text, values) as pg.Query & { name: string; callback: (error: Error | null, result: unknown) => void }
    asked.name = name
    asked.callback = (error, result) => (error ? reject(error) : resolve(result))
    query(asked)
  })
}
