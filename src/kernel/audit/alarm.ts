/** Tells administrators, once an hour, that somebody comes near a limit or has passed it. */
import { sql } from 'kysely'
import { takingKinds, warnAt, type Limit, type TakingKind } from '../../shared/register.ts'
import type { Tx } from '../call.ts'
import { table } from '../database/connect.ts'
import { recordEvents } from '../events/record.ts'
import { newId } from '../ids.ts'
import type { Taken } from './limits.ts'
import { register, type Doer } from './register.ts'

export interface Watched {
  actorId: string
  name: string
  limit: Limit
  taken: Taken
}

/** A warning stands in the register; at the limit administrators are told. Both once an hour, whichever process sees it first. */
export async function watch(tx: Tx, call: Pick<Doer, 'workspace' | 'now' | 'way'>, { actorId, name, limit, taken }: Watched, what: readonly TakingKind[] = takingKinds): Promise<void> {
  for (const kind of what) {
    const most = limit[kind]
    if (most === null || taken[kind] < most * warnAt) continue
    const level = taken[kind] >= most ? 'limit' : 'warning'
    const hour = new Date(call.now)
    hour.setUTCMinutes(0, 0, 0)
    const first = await sql`insert into ${table(call, 'limit_alarms')} (actor_id, what, level, hour) values (${actorId}, ${kind}, ${level}, ${hour.toISOString()}) on conflict do nothing returning 1`.execute(tx)
    if (first.rows.length === 0) continue
    const detail = { what: kind, level, taken: taken[kind], limit: most, refused: level === 'limit' && limit.refuse }
    await register(tx, { ...call, way: 'system' }, [{ kind: 'limit', actorId, object: 'users', recordId: actorId, detail }])
    if (level === 'limit') await recordEvents(tx, { workspace: call.workspace, now: call.now, way: 'system', actor: null }, [{ type: 'system.alarm', object: 'system', recordId: newId(), data: { key: `audit:alarm.${kind}${limit.refuse ? 'Refused' : ''}`, values: { name, taken: taken[kind], limit: most } } }])
  }
}
