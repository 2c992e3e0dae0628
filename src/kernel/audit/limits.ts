/** How much people may take, by role, and what they have taken. Counted in the database, so that all processes count together. */
import { sql } from 'kysely'
import type { Limit, Limits, TakingKind } from '../../shared/register.ts'
import type { Call, Tx } from '../call.ts'
import { table } from '../database/connect.ts'
import { getSetting } from '../settings/settings.ts'

export const limitsKey = 'registerLimits'

/** Heads and administrators work with the whole base; everybody else has a day's work of cards. */
export const defaultLimits: Limits = {
  '*': { cards: 300, rows: 20_000, exportRows: 5000, refuse: false },
  head: { cards: 600, rows: 50_000, exportRows: 50_000, refuse: false },
  admin: { cards: 1000, rows: 200_000, exportRows: 200_000, refuse: false },
}

export const readLimits = async (tx: Tx, where: Pick<Call, 'workspace'>): Promise<Limits> => (await getSetting<Limits>(tx, where, limitsKey)) ?? defaultLimits

/** The widest of what the roles give. Administrators are never refused. */
export function limitOf(limits: Limits, roles: readonly string[]): Limit {
  const given = roles.map((role) => limits[role] ?? limits['*']!)
  const own = given.length > 0 ? given : [limits['*']!]
  const widest = (what: TakingKind): number | null => (own.some((limit) => limit[what] === null) ? null : Math.max(...own.map((limit) => limit[what]!)))
  return { cards: widest('cards'), rows: widest('rows'), exportRows: widest('exportRows'), refuse: own.every(({ refuse }) => refuse) && !roles.includes('admin') }
}

/** Minutes back for which each kind counts. */
export const spanMinutes: Record<TakingKind, number> = { cards: 60, rows: 60, exportRows: 24 * 60 }

export type Taken = Record<TakingKind, number>

/** What people took in the spans that end now. */
export async function takenBy(tx: Tx, where: Pick<Call, 'workspace'>, actorIds: readonly string[], now: Date): Promise<Map<string, Taken>> {
  const since = (what: TakingKind): string => new Date(now.getTime() - spanMinutes[what] * 60_000).toISOString()
  const { rows } = await sql<{ actor_id: string; what: TakingKind; amount: number }>`
    select actor_id, what, sum(amount)::float8 as amount from ${table(where, 'takings')}
    where actor_id = any(${[...actorIds]}::uuid[]) and since > ${since('exportRows')} and (what = 'exportRows' or since > ${since('cards')}) group by actor_id, what`.execute(tx)
  const taken = new Map(actorIds.map((id): [string, Taken] => [id, { cards: 0, rows: 0, exportRows: 0 }]))
  for (const row of rows) taken.get(row.actor_id)![row.what] = row.amount
  return taken
}

export interface Taking {
  actorId: string
  asId: string | null
  what: TakingKind
  object: string
  way: string
  at: Date
  times: number
  amount: number
}

const nobody = '00000000-0000-0000-0000-000000000000'

/** Adds to what people took, in spans of ten minutes. */
export async function addTakings(tx: Tx, where: Pick<Call, 'workspace'>, takings: readonly Taking[]): Promise<void> {
  if (takings.length === 0) return
  const rows = takings.map(({ actorId, asId, what, object, way, at, times, amount }) => ({ actor_id: actorId, as_id: asId ?? nobody, what, object, way, at: at.toISOString(), times, amount }))
  // In one order, so that two processes do not lock each other's rows crosswise.
  await sql`insert into ${table(where, 'takings')} as t (actor_id, as_id, what, object, way, since, times, amount)
    select actor_id, as_id, what, object, way, date_bin('10 minutes', at, 'epoch') as since, sum(times), sum(amount)
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(actor_id uuid, as_id uuid, what text, object text, way text, at timestamptz, times integer, amount bigint)
    group by actor_id, as_id, what, object, way, since order by actor_id, since, what, object, way, as_id
    on conflict (actor_id, since, what, object, way, as_id) do update set times = t.times + excluded.times, amount = t.amount + excluded.amount`.execute(tx)
}

export const isOver = (limit: Limit, taken: Taken, what: TakingKind, more = 0): boolean => limit[what] !== null && taken[what] + more > limit[what]!

