/** Fills a workspace with a firm that looks real. All or nothing. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table, type Database } from '../../../kernel/database/connect.ts'
import { hintsName } from '../../../kernel/events/listen.ts'
import { newId } from '../../../kernel/ids.ts'
import { loadFirm, setSetting } from '../../../kernel/settings/settings.ts'
import { administrators } from '../../accounts/server/index.ts'
import { sizes, type SizeKey } from './data/sizes.ts'
import type { IndustryKey } from './data/packs/index.ts'
import { makeCustomers } from './generate/customers.ts'
import { makeFirm } from './generate/firm.ts'
import { makeWorld, type Setting, type World } from './generate/setting.ts'
import { establish, rememberMade } from './write/establish.ts'
import { withoutIndexes } from './write/indexes.ts'
import { loadKnown } from './write/known.ts'
import { demoTables, makeLoader } from './write/loader.ts'
import { onOneConnection } from './write/oneConnection.ts'

export interface DemoOptions {
  industry?: IndustryKey | undefined
  size?: SizeKey | undefined
  /** The same seed gives the same customers. */
  seed?: number | undefined
  /** Of stages, titles and notes; the firm's own when not said. */
  language?: string | undefined
  /** Who gets customers of their own; the one who calls, else the first administrator. */
  hostId?: string | undefined
  /** Told when the tables stay open because a server works with them, which takes several times longer. */
  besideServer?(): void
}

/** What was added, by object. */
export interface DemoResult {
  industry: IndustryKey
  size: SizeKey
  seed: number
  language: string
  added: Record<string, number>
}

/** Adds to what is there; a second run adds more customers and uses the people, stages and products of the first. */
export async function makeDemo(database: Database, call: Call, options: DemoOptions = {}): Promise<DemoResult> {
  return onOneConnection(database, async (tx, client) => {
    await sql`select set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)`.execute(tx)
    await sql`select pg_advisory_xact_lock(hashtext(${`clientele.demo.${call.workspace}`}))`.execute(tx)
    // Before any table is locked: who holds the firm's settings may be waiting for one of these.
    await sql`select 1 from ${table(call, 'settings')} where key = 'firm' for update`.execute(tx)
    const setting = await settingOf(tx, call, options)
    const made = await establish(tx, call, setting, true)
    await rememberMade(tx, call, made)

    const world = makeWorld(setting)
    const firm = makeFirm(world, await loadKnown(tx, call))
    const restore = (await mayRebuild(tx, call, setting.size, options)) ? await withoutIndexes(client, call.workspace) : null
    const loader = makeLoader(client, call, world.newId)
    let sinceRest = 0
    for (const dossier of makeCustomers(world, firm)) {
      await loader.add(dossier)
      // Others are served meanwhile, and what is on its way to the database gets on: each COPY takes many turns of the loop.
      if (++sinceRest % 4 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    const counts = await loader.finish()
    if (restore) {
      await sql`select set_config('maintenance_work_mem', '512MB', true)`.execute(tx)
      await restore()
    }
    for (const name of demoTables) await sql`analyze ${table(call, name)}`.execute(tx)

    const { history: _, stage_stays: __, ...customers } = counts
    const added: Record<string, number> = customers
    for (const [object, ids] of made) added[object] = ids.length
    await keepBatch(tx, call, world, added)
    await setSetting(tx, call, 'firm', { ...(await loadFirm(tx, call.workspace)), demo: true })
    return { industry: setting.industry, size: setting.size, seed: setting.seed, language: setting.language, added }
  })
}

async function settingOf(tx: Tx, call: Call, options: DemoOptions): Promise<Setting> {
  const size = options.size ?? 'small'
  const industry = options.industry && options.industry !== 'none' ? options.industry : 'windows'
  return {
    seed: options.seed ?? 1,
    now: call.now,
    language: options.language ?? call.firm.language,
    industry,
    size,
    country: call.firm.country,
    currency: call.firm.currency,
    timeZone: call.firm.timeZone,
    hostId: options.hostId ?? call.actor?.id ?? (await administrators(tx, call))[0]?.id ?? null,
    firstSerial: await nextSerial(tx, call),
    lastNumber: await reserveNumbers(tx, call, sizes[size].deals),
  }
}

async function nextSerial(tx: Tx, call: Call): Promise<number> {
  const found = await sql<{ next: number }>`select coalesce(max(last_serial) + 1, 0) as next from ${table(call, 'demo_batches')}`.execute(tx)
  return found.rows[0]!.next
}

/** Draws `count` numbers in a row from the sequence of deals; again where somebody drew one in between. Answers with the number before the first. */
async function reserveNumbers(tx: Tx, call: Call, count: number): Promise<number> {
  const sequence = `"${call.workspace}".deals_number_seq`
  for (;;) {
    const drawn = await sql<{
      first: number
      last: number
    }>`select min(n) as first, max(n) as last from (select nextval(${sequence}::regclass) as n from generate_series(1, ${count}::int)) as drawn`.execute(tx)
    const { first, last } = drawn.rows[0]!
    if (last - first === count - 1) return first - 1
  }
}

/** Building an index anew beats millions of insertions where most of the rows are new. */
async function worthRebuilding(tx: Tx, call: Call, size: SizeKey): Promise<boolean> {
  if (size === 'small') return false
  const found = await sql<{
    n: number
  }>`select count(*) as n from (select 1 from ${table(call, 'activities')} limit ${sizes[size].activities}) as first_ones`.execute(tx)
  return found.rows[0]!.n < sizes[size].activities
}

/** What is taken off a table locks it until the end: who works with the data meanwhile would wait at every screen. */
async function mayRebuild(tx: Tx, call: Call, size: SizeKey, { besideServer }: DemoOptions): Promise<boolean> {
  if (!(await worthRebuilding(tx, call, size))) return false
  const { rows } = await sql`select from pg_stat_activity where datname = current_database() and application_name = ${hintsName} limit 1`.execute(tx)
  if (rows.length > 0) besideServer?.()
  return rows.length === 0
}

async function keepBatch(tx: Tx, call: Call, world: World, counts: Record<string, number>): Promise<void> {
  const { industry, size, seed, language, firstSerial, now } = world.setting
  await sql`insert into ${table(call, 'demo_batches')} (id, industry, size, seed, language, first_id, last_id, last_serial, counts, created_at, created_by_id)
    values (${newId()}, ${industry}, ${size}, ${seed}, ${language}, ${world.idAt(firstSerial)}, ${world.idAt(world.usedSerials() - 1)}, ${world.usedSerials() - 1}, ${JSON.stringify(counts)}::jsonb, ${now.toISOString()}, ${call.actor?.id ?? null})`.execute(
    tx,
  )
}
