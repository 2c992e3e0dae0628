/** Settings of a workspace by key. */
import { sql } from 'kysely'
import { register } from '../audit/register.ts'
import type { Call, Firm, Tx } from '../call.ts'
import { table } from '../database/connect.ts'
import { recentChanges } from './shortMemory.ts'

export async function getSetting<T>(tx: Tx, where: Pick<Call, 'workspace'>, key: string): Promise<T | null> {
  const found = await sql<{ value: T }>`select value from ${table(where, 'settings')} where key = ${key}`.execute(tx)
  return found.rows[0]?.value ?? null
}

export async function setSetting(tx: Tx, call: Call, key: string, value: unknown): Promise<void> {
  if (key === 'firm') firmChanges.note(call.workspace)
  await sql`insert into ${table(call, 'settings')} (key, value, updated_at, updated_by_id) values (${key}, ${JSON.stringify(value)}::jsonb, ${call.now.toISOString()}, ${call.actor?.id ?? null})
    on conflict (key) do update set value = excluded.value, updated_at = excluded.updated_at, updated_by_id = excluded.updated_by_id`.execute(tx)
  // What the system notes for itself is no change of settings. Values may hold secrets.
  if (call.actor) await register(tx, call, [{ kind: 'settings', detail: { key } }])
}

export const firmChanges = recentChanges()

/** What holds before anybody set the firm up. */
export const unnamedFirm: Firm = { name: '', country: 'LV', currency: 'EUR', timeZone: 'UTC', language: 'en', industry: 'none', demo: false }

/** The firm's settings (key `firm`), with the above for what is missing. */
export async function loadFirm(tx: Tx, workspace: string): Promise<Firm> {
  return { ...unnamedFirm, ...(await getSetting<Partial<Firm>>(tx, { workspace }, 'firm')) }
}
