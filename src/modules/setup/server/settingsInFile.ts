/** The firm and its exchange rates in the file of all settings. */
import { z } from 'zod'
import type { Call, Tx } from '../../../kernel/call.ts'
import type { SettingInFile } from '../../../kernel/module.ts'
import { updateFirm } from '../contract.ts'
import { listCurrencies } from './currencies/listCurrencies.ts'
import { removeRate } from './currencies/removeRate.ts'
import { setRate } from './currencies/setRate.ts'
import { changeFirm } from './firm/changeFirm.ts'
import { loadStoredFirm } from './firm/storedFirm.ts'

const firm: SettingInFile = {
  key: 'firm',
  schema: updateFirm.body!,
  async read(tx, call) {
    const { name, country, taxNumber, currency, timeZone, language, workingHours } = await loadStoredFirm(tx, call)
    // A firm without a name was not set up yet; the rest counts all the same.
    return { ...(name ? { name } : {}), country, taxNumber, currency, timeZone, language, workingHours }
  },
  write: (tx, call, value) => changeFirm(tx, call, value),
}

const rates: SettingInFile = {
  key: 'rates',
  schema: z.record(z.string().max(10), z.string().max(40)),
  async read(tx, call) {
    const { data } = await listCurrencies(tx, call)
    return Object.fromEntries(data.map(({ code, rate }) => [code, rate]))
  },
  write: takeRates,
  async putBack(tx, call, before: Record<string, string>) {
    for (const { code } of (await listCurrencies(tx, call)).data) if (!Object.hasOwn(before, code)) await removeRate(tx, call, code)
    await takeRates(tx, call, before)
  },
}

async function takeRates(tx: Tx, call: Call, rates: Record<string, string>): Promise<void> {
  const known = new Map((await listCurrencies(tx, call)).data.map(({ code, rate }) => [code, rate]))
  for (const [code, rate] of Object.entries(rates)) if (known.get(code) !== rate) await setRate(tx, call, code, rate)
}

export const settingsInFile = [firm, rates] as const
