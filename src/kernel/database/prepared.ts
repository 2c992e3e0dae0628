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
export const most = 150
const longest = 6000
/** Characters of statements that came, and not often yet. */
const mostSeen = 1_000_000
/** A name that as many statements did not ask for goes to another one: after a field was added, statements have other texts. */
export const restsAfter = 5000

interface Named {
  name: string
  /** Which statement of this process asked for it last. */
  usedAt: number
}

const seen = new Map<string, number>()
let seenLength = 0
const names = new Map<string, Named>()
const inUse = new Set<string>()
let asked = 0
/** How many names were taken back so far. */
let takenBack = 0

/** The name under which to prepare a statement; null for one that is better planned anew each time. */
export function statementName(text: string): string | null {
  asked += 1
  const known = names.get(text)
  if (known) {
    known.usedAt = asked
    return known.name
  }
  if (!worthIt(text)) return null
  const times = (seen.get(text) ?? 0) + 1
  if (times < often || !hasRoom()) {
    notice(text, Math.min(times, often - 1))
    return null
  }
  if (seen.delete(text)) seenLength -= text.length
  const name = `s${createHash('sha1').update(text).digest('hex').slice(0, 24)}`
  names.set(text, { name, usedAt: asked })
  inUse.add(name)
  return name
}

function notice(text: string, times: number): void {
  if (!seen.has(text)) seenLength += text.length
  if (seenLength > mostSeen) {
    seen.clear()
    seenLength = text.length
  }
  seen.set(text, times)
}

function hasRoom(): boolean {
  if (names.size < most) return true
  const [text, { name, usedAt }] = [...names].reduce((first, one) => (one[1].usedAt < first[1].usedAt ? one : first))
  if (asked - usedAt < restsAfter) return false
  names.delete(text)
  inUse.delete(name)
  takenBack += 1
  return true
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

const tidied = new WeakMap<PoolClient, number>()

/** Takes the plans whose names were taken back from a connection that begins its next work. */
export function giveBackNames(client: PoolClient): void {
  if ((tidied.get(client) ?? 0) === takenBack) return
  tidied.set(client, takenBack)
  const { parsedStatements } = (client as unknown as { connection: { parsedStatements: Record<string, string> } }).connection
  const gone = Object.keys(parsedStatements).filter((name) => !inUse.has(name))
  if (gone.length === 0) return
  for (const name of gone) delete parsedStatements[name]
  // One text, so that it is one answer; that of a connection which is lost meanwhile matters to nobody.
  client.query(gone.map((name) => `deallocate ${name}`).join('; ')).catch(() => {})
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
