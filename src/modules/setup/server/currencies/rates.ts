/**
 * The stored rates: the setting `rates` ({"USD":"0.92"}), which the write path reads, and beside it
 * who set each of them when.
 */
import type { Call, Tx } from '../../../../kernel/call.ts'
import { getSetting, setSetting } from '../../../../kernel/settings/settings.ts'
import { lockSetting } from '../lockSetting.ts'

const ratesSetting = 'rates'
const originsSetting = 'rateOrigins'

export interface RateOrigin {
  /** RFC 3339 in UTC. */
  at: string
  byId: string | null
}

export interface StoredRates {
  rates: Record<string, string>
  origins: Record<string, RateOrigin>
}

export async function loadRates(tx: Tx, call: Call): Promise<StoredRates> {
  return { rates: (await getSetting<StoredRates['rates']>(tx, call, ratesSetting)) ?? {}, origins: (await getSetting<StoredRates['origins']>(tx, call, originsSetting)) ?? {} }
}

/** Reads the rates, lets them be changed in place, and writes them; others who change rates wait. */
export async function editRates(tx: Tx, call: Call, edit: (stored: StoredRates) => void): Promise<void> {
  await lockSetting(tx, call, ratesSetting)
  const stored = await loadRates(tx, call)
  edit(stored)
  await setSetting(tx, call, ratesSetting, stored.rates)
  await setSetting(tx, call, originsSetting, stored.origins)
}

export async function clearRates(tx: Tx, call: Call): Promise<void> {
  await editRates(tx, call, (stored) => {
    stored.rates = {}
    stored.origins = {}
  })
}
