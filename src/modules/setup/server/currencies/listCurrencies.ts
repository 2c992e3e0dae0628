/** The firm's currency and the rates of the others. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { loadFirm } from '../../../../kernel/settings/settings.ts'
import type { Currencies, CurrencyRate } from '../../contract.ts'
import { loadRates } from './rates.ts'

export async function listCurrencies(tx: Tx, call: Call): Promise<Currencies> {
  const { rates, origins } = await loadRates(tx, call)
  const people = await namesOf(tx, call, Object.values(origins).flatMap(({ byId }) => byId ?? []))
  const data = Object.entries(rates).map(([code, rate]): CurrencyRate => {
    const { at = null, byId = null } = origins[code] ?? {}
    const name = byId === null ? undefined : people.get(byId)
    return { code, rate, setAt: at, setBy: byId === null || name === undefined ? null : { id: byId, name } }
  })
  return { currency: (await loadFirm(tx, call.workspace)).currency, data: data.sort((a, b) => (a.code < b.code ? -1 : 1)) }
}

async function namesOf(tx: Tx, call: Call, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const found = await sql<{ id: string; name: string }>`select id, name from ${table(call, 'users')} where id = any(${ids}::uuid[])`.execute(tx)
  return new Map(found.rows.map(({ id, name }) => [id, name]))
}
