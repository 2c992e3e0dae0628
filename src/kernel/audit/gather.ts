/**
 * Records opened and rows read through lists. They are gathered in memory and written off the path
 * of the request, after a second or 200 of them, so that a view costs next to nothing; a crash loses
 * at most that second. The same record opened again by the same person within ten minutes is one line.
 */
import { sql } from 'kysely'
import type { Limit, TakingKind } from '../../shared/register.ts'
import type { Call, Tx } from '../call.ts'
import { table, transaction, type Database } from '../database/connect.ts'
import { newId } from '../ids.ts'
import { watch } from './alarm.ts'
import { addTakings, limitOf, readLimits, takenBy, type Taken, type Taking } from './limits.ts'
import { agentText } from './register.ts'

export interface Asker {
  ip: string
  userAgent: string | string[] | undefined
}

interface View {
  actorId: string
  asId: string | null
  object: string
  recordId: string
  way: string
  at: Date
  asker: Asker
}

/** A person in this process: what he took as of the last look into the database, and since. */
export interface Standing {
  name: string
  roles: readonly string[]
  limit: Limit
  taken: Taken
  since: { cards: number; rows: number }
}

interface Gathered {
  views: View[]
  rows: Taking[]
  /** People that took something since the last writing. */
  people: Map<string, { name: string; roles: readonly string[] }>
  recent: Map<string, number>
  standings: Map<string, Standing>
}

interface Heap {
  byWorkspace: Map<string, Gathered>
  waiting: number
  timer: NodeJS.Timeout | undefined
  writing: Promise<void>
}

const writeAfterMs = 1000
const mostWaiting = 200
const sameViewMs = 10 * 60_000
/** A flood of views empties a memory rather than the machine's; the database still folds what comes twice. */
const mostRemembered = 50_000

const heaps = new WeakMap<Database, Heap>()

function heapOf(database: Database): Heap {
  let heap = heaps.get(database)
  if (!heap) heaps.set(database, (heap = { byWorkspace: new Map(), waiting: 0, timer: undefined, writing: Promise.resolve() }))
  return heap
}

function gatheredOf(heap: Heap, workspace: string): Gathered {
  let found = heap.byWorkspace.get(workspace)
  if (!found) heap.byWorkspace.set(workspace, (found = { views: [], rows: [], people: new Map(), recent: new Map(), standings: new Map() }))
  return found
}

export const standingOf = (database: Database, call: Pick<Call, 'workspace'>, actorId: string): Standing | undefined => heaps.get(database)?.byWorkspace.get(call.workspace)?.standings.get(actorId)

/** A person opened a record. */
export function gatherView(database: Database, call: Call, object: string, recordId: string, asker: Asker): void {
  const { actor, seenBy } = call
  if (!actor) return
  const heap = heapOf(database)
  const gathered = gatheredOf(heap, call.workspace)
  const actorId = seenBy?.id ?? actor.id
  const key = `${actorId} ${recordId}`
  const now = call.now.getTime()
  if (now - (gathered.recent.get(key) ?? -Infinity) < sameViewMs) return
  if (gathered.recent.size >= mostRemembered) gathered.recent.clear()
  gathered.recent.set(key, now)
  gathered.views.push({ actorId, asId: seenBy ? actor.id : null, object, recordId, way: call.way, at: call.now, asker })
  add(database, heap, gathered, call, actorId, 'cards', 1)
}

/** A list gave out rows to a person. */
export function gatherRows(database: Database, call: Call, object: string, amount: number): void {
  const { actor, seenBy } = call
  if (!actor || amount === 0) return
  const heap = heapOf(database)
  const gathered = gatheredOf(heap, call.workspace)
  const actorId = seenBy?.id ?? actor.id
  gathered.rows.push({ actorId, asId: seenBy ? actor.id : null, what: 'rows', object, way: call.way, at: call.now, times: 1, amount })
  add(database, heap, gathered, call, actorId, 'rows', amount)
}

function add(database: Database, heap: Heap, gathered: Gathered, { actor, seenBy }: Call, actorId: string, what: 'cards' | 'rows', amount: number): void {
  // Who looks with other eyes is an administrator.
  if (!gathered.people.has(actorId)) gathered.people.set(actorId, seenBy ? { name: seenBy.name, roles: ['admin'] } : { name: actor!.name, roles: actor!.roles })
  const standing = gathered.standings.get(actorId)
  if (standing) standing.since[what] += amount
  if (++heap.waiting >= mostWaiting) void writeGathered(database)
  else heap.timer ??= setTimeout(() => void writeGathered(database), writeAfterMs)
}

/** Writes what was gathered. While the database is away it is kept, for a while. */
export function writeGathered(database: Database): Promise<void> {
  const heap = heaps.get(database)
  if (!heap) return Promise.resolve()
  clearTimeout(heap.timer)
  heap.timer = undefined
  heap.waiting = 0
  heap.writing = heap.writing.then(async () => {
    for (const [workspace, gathered] of heap.byWorkspace) await writeOne(database, workspace, gathered)
  })
  return heap.writing
}

async function writeOne(database: Database, workspace: string, gathered: Gathered): Promise<void> {
  const { views, rows, people } = gathered
  if (people.size === 0) return
  Object.assign(gathered, { views: [], rows: [], people: new Map() })
  try {
    const standings = await transaction(database, (tx) => store(tx, workspace, views, rows, people))
    if (gathered.standings.size >= mostRemembered) gathered.standings.clear()
    for (const [id, standing] of standings) gathered.standings.set(id, standing)
  } catch {
    if (gathered.views.length + gathered.rows.length > mostRemembered) return
    // The next second tries again; nobody who asks is kept waiting for it.
    gathered.views.unshift(...views)
    gathered.rows.unshift(...rows)
    for (const [id, person] of people) gathered.people.set(id, person)
    const heap = heapOf(database)
    heap.timer ??= setTimeout(() => void writeGathered(database), writeAfterMs)
    heap.timer.unref()
  }
}

async function store(tx: Tx, workspace: string, views: readonly View[], rows: readonly Taking[], people: Gathered['people']): Promise<Map<string, Standing>> {
  const where = { workspace }
  const fresh = await storeViews(tx, where, views)
  await addTakings(tx, where, [...fresh.map((view): Taking => ({ ...view, what: 'cards', times: 1, amount: 1 })), ...rows])
  const latest = [...views, ...rows].reduce((last, { at }) => (at > last ? at : last), new Date(0))
  const limits = await readLimits(tx, where)
  const taken = await takenBy(tx, where, [...people.keys()], latest)
  const standings = new Map<string, Standing>()
  for (const [actorId, { name, roles }] of people) {
    const standing = { name, roles, limit: limitOf(limits, roles), taken: taken.get(actorId)!, since: { cards: 0, rows: 0 } }
    await watch(tx, { workspace, now: latest, way: 'system' }, { actorId, ...standing }, ['cards', 'rows'] satisfies TakingKind[])
    standings.set(actorId, standing)
  }
  return standings
}

/** Answers with those that no process has written within ten minutes. */
async function storeViews(tx: Tx, where: Pick<Call, 'workspace'>, views: readonly View[]): Promise<View[]> {
  if (views.length === 0) return []
  const byId = new Map(views.map((view) => [newId(), view]))
  const rows = [...byId].map(([id, view]) => ({ id, at: view.at.toISOString(), actor_id: view.actorId, as_id: view.asId, way: view.way, object: view.object, record_id: view.recordId, ip: view.asker.ip || null, user_agent: agentText(view.asker.userAgent) }))
  const register = table(where, 'register')
  const stored = await sql<{ id: string }>`
    insert into ${register} (id, at, actor_id, as_id, way, kind, object, record_id, ip, user_agent)
    select v.id, v.at, v.actor_id, v.as_id, v.way, 'view', v.object, v.record_id, v.ip, v.user_agent
    from json_to_recordset(${JSON.stringify(rows)}::json) as v(id uuid, at timestamptz, actor_id uuid, as_id uuid, way text, object text, record_id uuid, ip text, user_agent text)
    where not exists (select 1 from ${register} as r where r.record_id = v.record_id and r.kind = 'view' and r.actor_id = v.actor_id and r.at > v.at - interval '10 minutes' and r.at <= v.at)
    returning id`.execute(tx)
  return stored.rows.map(({ id }) => byId.get(id)!)
}
