/** The chain: the value of each line is the digest of the value before it and the line's own digest. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Call, Tx } from '../call.ts'
import { table } from '../database/connect.ts'

/** What the first line hangs on. */
export const beginning = Buffer.alloc(32)

export const nextValue = (value: Buffer, digest: Buffer): Buffer => createHash('sha256').update(value).update(digest).digest()

export interface ChainEnd {
  /** How many lines are sealed. */
  n: number
  value: Buffer
  at: string | null
}

export async function chainEnd(tx: Tx, where: Pick<Call, 'workspace'>): Promise<ChainEnd> {
  const { rows } = await sql<{ n: number; value: Buffer; at: string }>`select n, value, at from ${table(where, 'seals')} order by n desc limit 1`.execute(tx)
  return rows[0] ?? { n: 0, value: beginning, at: null }
}

/** One at a time in a workspace seals, or takes texts away: a line must not change between reading and sealing. */
const turn = (where: Pick<Call, 'workspace'>): string => `clientele.seal.${where.workspace}`

export const waitForTurn = async (tx: Tx, where: Pick<Call, 'workspace'>): Promise<void> => void (await sql`select pg_advisory_xact_lock(hashtext(${turn(where)}))`.execute(tx))

/** False while another process has the turn. */
export async function takeTurn(tx: Tx, where: Pick<Call, 'workspace'>): Promise<boolean> {
  const { rows } = await sql<{ ok: boolean }>`select pg_try_advisory_xact_lock(hashtext(${turn(where)})) as ok`.execute(tx)
  return rows[0]!.ok
}
