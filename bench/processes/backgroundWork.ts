/** A batch of background work, and how long it takes until all of it is done. */
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { processorMs } from '../processorTime.ts'
import { cost, type Load } from './together.ts'

/** Does the batch with these servers and tells what was done how fast. */
export type Batch = (webs: readonly string[], key: string, pids: readonly number[]) => Promise<{ what: string; load: Load }[]>

/** Changes of one go: one transaction, and as many events. */
const told = 100
const hooks = 4
/** More than a thousand are a job of the workers. */
const changed = 1500
const longestMs = 300_000

async function ask<T>(address: string, key: string, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${address}/api/v1${path}`, { method, headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

/** Makes the hooks, and enough records of its own. */
export async function backgroundWork(pool: pg.Pool, address: string, key: string, receiver: string): Promise<Batch> {
  await ask(address, key, 'PUT', '/network-access', { allow: ['127.0.0.1'] })
  for (let n = 0; n < hooks; n++) await ask(address, key, 'POST', '/webhooks', { name: `Bench ${n}`, url: `${receiver}${n}`, events: ['companies.updated'] })
  const fill = (table: string, names: readonly string[], most: number): Promise<unknown> => pool.query(`insert into ws_main.${table} (id, created_at, updated_at, source, ${names.join()}) select uuidv7(), now(), now(), 'batch', ${names.map(() => "'Batch ' || n").join()} from generate_series(1, $1) n`, [most])
  await fill('companies', ['name'], told)
  await fill('contacts', ['display_name', 'last_name'], changed)
  let round = 0
  return async (webs, key, pids) => {
    const priority = ['A', 'B', 'C'][round++ % 3]!
    const earlier = await delivered(pool)
    const began = performance.now()
    const before = processorMs(pids)
    const where = { field: 'source', op: 'eq', value: 'batch' }
    const [web, other] = [webs[0]!, webs.at(-1)!]
    const [hooked, job, exported] = await Promise.all([
      ask(web, key, 'POST', '/companies/bulk', { where, update: { priority } }).then(async () => {
        await until(async () => (await delivered(pool)) >= earlier + told * hooks)
        return performance.now() - began
      }),
      ask<{ id: string }>(other, key, 'POST', '/contacts/bulk', { where, update: { priority } }).then(async ({ id }) => {
        await until(async () => (await ask<{ finishedAt: string | null }>(web, key, 'GET', `/jobs/${id}`)).finishedAt !== null)
        return performance.now() - began
      }),
      fetch(`${web}/api/v1/contacts/export?format=csv`, { headers: { authorization: `Bearer ${key}` } }).then(async (answer) => {
        const rows = (await answer.text()).split('\n').length
        return { ms: performance.now() - began, rows }
      }),
    ])
    const all = performance.now() - began
    const of = (ms: number, done: number): Load => ({ perSecond: (done / ms) * 1000, p99: ms, processorMs: null, cores: null, failed: 0 })
    return [
      { what: 'webhooks told', load: of(hooked, told * hooks) },
      { what: 'records of a long job', load: of(job, changed) },
      { what: 'rows exported', load: of(exported.ms, exported.rows) },
      { what: 'whole batches', load: { ...of(all, 1), ...cost(pids, before, began, 1) } },
    ]
  }
}

/** Of the companies of the batch: the load before it has changed others. */
const delivered = async (pool: pg.Pool): Promise<number> => (await pool.query<{ n: number }>(`select count(*)::int as n from ws_main.webhook_deliveries where state = 'delivered' and body::jsonb -> 'data' ->> 'source' = 'batch'`)).rows[0]!.n

async function until(done: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + longestMs; performance.now() < end; await pause(50)) if (await done()) return
  throw new Error('The background work did not come to its end.')
}
