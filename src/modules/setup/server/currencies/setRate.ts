/** Sets what a currency is worth. */
import type { Call, Tx } from '../../../../kernel/call.ts'
import { invalid, type Issue } from '../../../../kernel/problem.ts'
import { loadFirm } from '../../../../kernel/settings/settings.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import type { CurrencyRate } from '../../contract.ts'
import { currencies } from '../countries.ts'
import { requireAdministrator } from '../../../../kernel/access/administrator.ts'
import { listCurrencies } from './listCurrencies.ts'
import { editRates } from './rates.ts'
import { plainRate } from './rateText.ts'

/** Stored sums keep the rate they were saved with. Throws 403 or 422. */
export async function setRate(tx: Tx, call: Call, code: string, text: string): Promise<CurrencyRate> {
  requireAdministrator(call)
  const own = (await loadFirm(tx, call.workspace)).currency
  const rate = plainRate(text)
  const issue = (path: string, name: string): Issue => ({ path, code: name, message: translate(call.language, `setup:errors.${name}`, { currency: code }) })
  const issues = [
    ...(currencies.includes(code) ? [] : [issue('code', 'currency')]),
    ...(code === own ? [issue('code', 'ownCurrency')] : []),
    ...(rate === null ? [issue('rate', 'rate')] : []),
  ]
  if (rate === null || issues.length > 0) throw invalid(issues)
  await editRates(tx, call, ({ rates, origins }) => {
    rates[code] = rate
    origins[code] = { at: call.now.toISOString(), byId: call.actor?.id ?? null }
  })
  return (await listCurrencies(tx, call)).data.find((one) => one.code === code)!
}
