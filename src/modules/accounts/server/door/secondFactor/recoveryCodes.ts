/** Recovery codes: ten, each good once, for the day the phone is lost. */
import { createHash, randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../../kernel/call.ts'
import { table } from '../../../../../kernel/database/connect.ts'

/** Letters and digits that are hard to mistake. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const groups = 4
const perGroup = 4
const howMany = 10

/** 79 bits, too many to be found from the hash: `k7mf-…`. */
const newCode = (): string => Array.from({ length: groups }, () => Array.from({ length: perGroup }, () => letters[randomInt(letters.length)]).join('')).join('-')

/** As typed: with or without dashes and spaces, in capitals or not. */
const hashOf = (userId: string, code: string): Buffer => createHash('sha256').update(`${userId} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`).digest()

export const looksLikeRecoveryCode = (code: string): boolean => code.replace(/[^a-zA-Z0-9]/g, '').length === groups * perGroup

/** New ones in place of all old ones. Their text is in this answer and nowhere else. */
export async function makeRecoveryCodes(tx: Tx, where: Pick<Call, 'workspace'>, userId: string): Promise<string[]> {
  const codes = Array.from({ length: howMany }, newCode)
  const hashes = codes.map((code) => hashOf(userId, code).toString('hex'))
  await sql`delete from ${table(where, 'recovery_codes')} where user_id = ${userId}`.execute(tx)
  await sql`insert into ${table(where, 'recovery_codes')} (user_id, hash) select ${userId}::uuid, decode(hash, 'hex') from unnest(${hashes}::text[]) as hash`.execute(tx)
  return codes
}

/** Whether this is an unused code of the person; it is used from now on. */
export async function useRecoveryCode(tx: Tx, where: Pick<Call, 'workspace' | 'now'>, userId: string, code: string): Promise<boolean> {
  const { rows } = await sql`update ${table(where, 'recovery_codes')} set used_at = ${where.now.toISOString()} where user_id = ${userId} and hash = ${hashOf(userId, code)} and used_at is null returning user_id`.execute(tx)
  return rows.length > 0
}
