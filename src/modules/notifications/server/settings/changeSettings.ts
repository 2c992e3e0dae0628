/** Changes by which ways one is told. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { invalid } from '../../../../kernel/problem.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import type { NoticeKind, NotificationSettings } from '../../contract.ts'
import { ownId } from '../ownId.ts'
import type { SomeWays } from './defaults.ts'
import { getSettings, readChoices } from './readSettings.ts'

export interface SettingsPatch {
  channels?: SomeWays | undefined
  quietFrom?: string | null | undefined
  quietTo?: string | null | undefined
  mailWhen?: 'atOnce' | 'daily' | undefined
}

/** Throws 422 when only one end of the quiet hours would be there. */
export async function changeSettings(tx: Tx, call: Call, patch: SettingsPatch): Promise<NotificationSettings> {
  const me = ownId(call)
  const { own, quiet, mailWhen } = await readChoices(tx, call, me)
  // What the person did not touch goes on following the firm.
  const channels = { ...own, ...Object.fromEntries(Object.entries(patch.channels ?? {}).map(([kind, ways]) => [kind, { ...own[kind as NoticeKind], ...ways }])) }
  const from = patch.quietFrom === undefined ? (quiet?.from ?? null) : patch.quietFrom
  const to = patch.quietTo === undefined ? (quiet?.to ?? null) : patch.quietTo
  if ((from === null) !== (to === null)) throw invalid([{ path: from === null ? 'quietFrom' : 'quietTo', code: 'required', message: translate(call.language, 'notifications:errors.quietHours') }])
  await sql`insert into ${table(call, 'notification_settings')} (user_id, channels, quiet_from, quiet_to, mail_when, updated_at)
    values (${me}, ${JSON.stringify(channels)}::jsonb, ${from}, ${to}, ${patch.mailWhen ?? mailWhen}, ${call.now.toISOString()})
    on conflict (user_id) do update set channels = excluded.channels, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, mail_when = excluded.mail_when, updated_at = excluded.updated_at`.execute(tx)
  return getSettings(tx, call)
}
