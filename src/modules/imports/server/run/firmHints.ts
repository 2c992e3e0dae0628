/** What the firm's settings say about values without country, currency or zone. */
import type { Call, Tx } from '../../../../kernel/call.ts'
import { getSetting } from '../../../../kernel/settings/settings.ts'
import type { FirmHints } from '../recognise/studyColumn.ts'

export async function firmHints(tx: Tx, call: Call): Promise<FirmHints> {
  const rates = await getSetting<Record<string, string>>(tx, call, 'rates')
  return { country: call.firm.country, currency: call.firm.currency, currencies: [call.firm.currency, ...Object.keys(rates ?? {})], timeZone: call.firm.timeZone, objects: call.catalog.objects }
}
