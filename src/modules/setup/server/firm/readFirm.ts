/** The settings of the firm with who changed them last, and what keeps the currency. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import type { FirmSettings } from '../../contract.ts'
import { objectsWithMoney } from './objectsWithMoney.ts'
import { loadStoredFirm } from './storedFirm.ts'

export async function readFirm(tx: Tx, call: Call): Promise<FirmSettings> {
  const [firm, holders, changed] = [await loadStoredFirm(tx, call), await objectsWithMoney(tx, call), await lastChange(tx, call)]
  const { name, country, taxNumber, currency, timeZone, language, workingHours, industry, demo } = firm
  return { name, country, taxNumber, currency, timeZone, language, workingHours, industry, demo, objectsWithMoney: holders, changed }
}

async function lastChange(tx: Tx, call: Call): Promise<FirmSettings['changed']> {
  const found = await sql<{ at: string; id: string | null; name: string | null }>`select s.updated_at as at, u.id, u.name
    from ${table(call, 'settings')} as s left join ${table(call, 'users')} as u on u.id = s.updated_by_id where s.key = 'firm'`.execute(tx)
  const row = found.rows[0]
  return row ? { at: row.at, by: row.id === null ? null : { id: row.id, name: row.name ?? '' } } : null
}
