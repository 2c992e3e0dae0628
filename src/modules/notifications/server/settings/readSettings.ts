/** By which ways a person wants to be told of what. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { mailReady } from '../../../../kernel/mail/index.ts'
import type { NoticeKind, NotificationSettings, Ways } from '../../contract.ts'
import { ownId } from '../ownId.ts'
import type { QuietHours } from './afterQuiet.ts'
import { defaultsKey, waysOf, type SomeWays } from './defaults.ts'

export interface Choices {
  ways: Record<NoticeKind, Ways>
  /** What of it the person has chosen. */
  own: SomeWays
  quiet: QuietHours | null
  mailWhen: 'atOnce' | 'daily'
}

interface Row {
  everybody: { channels: SomeWays } | null
  channels: SomeWays | null
  quiet_from: string | null
  quiet_to: string | null
  mail_when: 'atOnce' | 'daily' | null
}

export async function readChoices(tx: Tx, call: Pick<Call, 'workspace'>, userId: string): Promise<Choices> {
  const found = await sql<Row>`
    select (select value from ${table(call, 'settings')} where key = ${defaultsKey}) as everybody, own.channels, own.quiet_from, own.quiet_to, own.mail_when
    from (select 1) as one left join ${table(call, 'notification_settings')} as own on own.user_id = ${userId}`.execute(tx)
  const row = found.rows[0]
  return {
    ways: waysOf(row?.everybody?.channels, row?.channels),
    own: row?.channels ?? {},
    quiet: row?.quiet_from && row.quiet_to ? { from: row.quiet_from, to: row.quiet_to } : null,
    mailWhen: row?.mail_when ?? 'atOnce',
  }
}

export async function getSettings(tx: Tx, call: Call): Promise<NotificationSettings> {
  const me = ownId(call)
  const { ways, quiet, mailWhen } = await readChoices(tx, call, me)
  const browsers = await sql<NotificationSettings['browsers'][number]>`
    select id, browser, created_at as "createdAt", failing_since as "failingSince" from ${table(call, 'push_subscriptions')} where user_id = ${me} order by created_at`.execute(tx)
  return { channels: ways, quietFrom: quiet?.from ?? null, quietTo: quiet?.to ?? null, mailWhen, mailReady: (await mailReady(tx, call)) && (await addressOf(tx, call, me)) !== null, browsers: browsers.rows }
}

/** Null for people without one. */
export async function addressOf(tx: Tx, call: Pick<Call, 'workspace'>, userId: string): Promise<string | null> {
  const found = await sql<{ email: string | null }>`select email from ${table(call, 'users')} where id = ${userId} and active and deleted_at is null`.execute(tx)
  return found.rows[0]?.email ?? null
}
