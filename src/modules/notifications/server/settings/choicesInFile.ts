/** By which ways single people want to be told, in the file of all settings: people by their mail address, and without their browsers. */
import { sql } from 'kysely'
import { z } from 'zod'
import { requireAdministrator } from '../../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import type { SettingInFile } from '../../../../kernel/module.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { changeNotificationSettings } from '../../contract.ts'

const { channels, quietFrom, quietTo, mailWhen } = changeNotificationSettings.body!.shape
const choices = z
  .strictObject({ channels: channels.unwrap(), quietFrom: quietFrom.unwrap(), quietTo: quietTo.unwrap(), mailWhen: mailWhen.unwrap() })
  .refine((one) => (one.quietFrom === null) === (one.quietTo === null), { path: ['quietTo'] })
type All = Record<string, z.output<typeof choices>>

async function write(tx: Tx, call: Call, all: All, leftOut: (email: string) => void): Promise<void> {
  requireAdministrator(call)
  const { rows } = await sql<{ id: string; email: string }>`select id, lower(email) as email from ${table(call, 'users')} where deleted_at is null and email is not null`.execute(tx)
  const ids = new Map(rows.map(({ id, email }) => [email, id]))
  for (const [email, chosen] of Object.entries(all)) {
    const id = ids.get(email.toLowerCase())
    if (id === undefined) leftOut(email)
    else
      await sql`insert into ${table(call, 'notification_settings')} (user_id, channels, quiet_from, quiet_to, mail_when, updated_at)
        values (${id}, ${JSON.stringify(chosen.channels)}::jsonb, ${chosen.quietFrom}, ${chosen.quietTo}, ${chosen.mailWhen}, ${call.now.toISOString()})
        on conflict (user_id) do update set channels = excluded.channels, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, mail_when = excluded.mail_when, updated_at = excluded.updated_at`.execute(tx)
  }
}

export const choicesInFile: SettingInFile = {
  key: 'noticeChoices',
  schema: z.record(z.string().max(255), choices),
  async read(tx, call) {
    requireAdministrator(call)
    const { rows } = await sql<{ email: string } & All[string]>`
      select lower(u.email) as email, s.channels, s.quiet_from as "quietFrom", s.quiet_to as "quietTo", s.mail_when as "mailWhen"
      from ${table(call, 'notification_settings')} as s join ${table(call, 'users')} as u on u.id = s.user_id
      where u.deleted_at is null and u.email is not null order by lower(u.email)`.execute(tx)
    return Object.fromEntries(rows.map(({ email, ...chosen }) => [email, chosen]))
  },
  write: (tx, call, all: All, { warn }) => write(tx, call, all, (email) => warn(email, translate(call.language, 'notifications:errors.nobody', { email }))),
  async putBack(tx, call, before: All) {
    // Who had chosen nothing follows the firm again.
    await sql`delete from ${table(call, 'notification_settings')} as s using ${table(call, 'users')} as u
      where u.id = s.user_id and u.deleted_at is null and lower(u.email) <> all(${Object.keys(before)}::text[])`.execute(tx)
    await write(tx, call, before, () => {})
  },
}
