/** Takes a currency away: no new sums in it. */
import type { Call, Tx } from '../../../../kernel/call.ts'
import { notFound } from '../../../../kernel/problem.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { requireAdministrator } from '../../../../kernel/access/administrator.ts'
import { editRates } from './rates.ts'

/** Stored sums keep the rate they were saved with. Throws 403, or 404 where the currency has no rate. */
export async function removeRate(tx: Tx, call: Call, code: string): Promise<void> {
  requireAdministrator(call)
  await editRates(tx, call, ({ rates, origins }) => {
    if (!Object.hasOwn(rates, code)) throw notFound(translate(call.language, 'setup:errors.noSuchRate', { currency: code }))
    delete rates[code]
    delete origins[code]
  })
}
