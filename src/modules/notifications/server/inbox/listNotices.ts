/** Own notices, newest first. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { placeInTime, readCursor, writeCursor } from '../../../../kernel/records/cursor.ts'
import type { Notice } from '../../contract.ts'
import { ownId } from '../ownId.ts'
import { describe } from './describe.ts'
import { readRows } from './rows.ts'

export interface NoticeQuery {
  unread?: 'true' | 'false' | undefined
  limit?: number | undefined
  cursor?: string | undefined
}

export async function listNotices(tx: Tx, call: Call, { unread, limit = 30, cursor }: NoticeQuery): Promise<{ data: Notice[]; page: { next: string | null }; unread: number }> {
  const me = ownId(call)
  const after = readCursor(call, cursor, placeInTime)
  const rows = await readRows(
    tx,
    call,
    sql`n.user_id = ${me} and n.in_app ${unread === 'true' ? sql`and n.read_at is null` : sql``} ${after ? sql`and (n.at, n.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}`,
    limit + 1,
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { data: await describe(tx, call, page), page: { next: rows.length > limit && last ? writeCursor([last.at, last.id]) : null }, unread: await countUnread(tx, call) }
}

export async function countUnread(tx: Tx, call: Call): Promise<number> {
  const found = await sql<{ n: number }>`select count(*) as n from ${table(call, 'notifications')} where user_id = ${ownId(call)} and in_app and read_at is null`.execute(tx)
  return found.rows[0]!.n
}
