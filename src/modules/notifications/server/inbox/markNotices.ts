/** Read and unread, of own notices only; what is read is neither pushed nor mailed any more. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { recordEvents } from '../../../../kernel/events/record.ts'
import { ownId } from '../ownId.ts'
import { countUnread } from './listNotices.ts'

type Mark = { ids: string[]; read: boolean } | { all: true }

export async function markNotices(tx: Tx, call: Call, mark: Mark): Promise<{ ids: string[]; unread: number }> {
  const me = ownId(call)
  const rows = table(call, 'notifications')
  const which = 'all' in mark ? sql`` : sql`and id = any(${mark.ids}::uuid[])`
  const read = 'all' in mark || mark.read
  // What joined others meanwhile must not stand beside them once more as unread.
  const changed = read
    ? await sql<{ id: string }>`update ${rows} set read_at = ${call.now.toISOString()}, push_at = null, mail_at = null where user_id = ${me} and read_at is null ${which} returning id`.execute(tx)
    : await sql<{ id: string }>`update ${rows} set read_at = null, collapse = null where user_id = ${me} and read_at is not null ${which} returning id`.execute(tx)
  // The other screens of the person.
  if (changed.rows.length > 0) await recordEvents(tx, call, [{ type: 'notifications.read', object: 'notifications', recordId: me, data: { forUserId: me } }])
  return { ids: changed.rows.map((row) => row.id), unread: await countUnread(tx, call) }
}
