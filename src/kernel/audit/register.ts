/**
 * The register: who saw, took and did what, beside the history of the records. Lines are only ever
 * added; what is written in the transaction of what it tells of exists if and only if that does.
 */
import { sql } from 'kysely'
import type { RegisterKind } from '../../shared/register.ts'
import type { Call, Tx } from '../call.ts'
import { table } from '../database/connect.ts'
import { unawaited } from '../database/pipeline.ts'
import { newId } from '../ids.ts'

export interface RegisterLine {
  kind: RegisterKind
  object?: string | undefined
  recordId?: string | undefined
  /** The caller, unless said. Null for somebody unknown. */
  actorId?: string | null
  ip?: string | undefined
  userAgent?: string | string[] | undefined
  /** More of it: query, columns, number of rows, file name. Never a secret. */
  detail?: Record<string, unknown>
}

/** Who did it, as far as a line needs to know. */
export type Doer = Pick<Call, 'workspace' | 'now' | 'way' | 'seenBy' | 'behalfOfId'> & { actor?: { id: string } | null }

/** What a line keeps of the browser's name. */
const agentLength = 500

export const agentText = (agent: string | string[] | undefined): string | null => (typeof agent === 'string' ? agent.slice(0, agentLength) : null)

/** The person behind a call, and with whose eyes he looks. */
export function whoOf(call: Pick<Doer, 'actor' | 'seenBy' | 'behalfOfId'>): { actorId: string | null; asId: string | null } {
  const id = call.actor?.id ?? call.behalfOfId ?? null
  return call.seenBy ? { actorId: call.seenBy.id, asId: id } : { actorId: id, asId: null }
}

export async function register(tx: Tx, call: Doer, lines: readonly RegisterLine[]): Promise<void> {
  if (lines.length === 0) return
  const { actorId, asId } = whoOf(call)
  const rows = lines.map((line) => ({
    id: newId(),
    at: call.now.toISOString(),
    actor_id: line.actorId === undefined ? actorId : line.actorId,
    as_id: asId,
    way: call.way,
    kind: line.kind,
    object: line.object ?? null,
    record_id: line.recordId ?? null,
    ip: line.ip || null,
    user_agent: agentText(line.userAgent),
    detail: line.detail ?? {},
  }))
  await sql`${unawaited} insert into ${table(call, 'register')} (id, at, actor_id, as_id, way, kind, object, record_id, ip, user_agent, detail)
    select * from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, at timestamptz, actor_id uuid, as_id uuid, way text, kind text, object text, record_id uuid, ip text, user_agent text, detail jsonb)`.execute(tx)
}
