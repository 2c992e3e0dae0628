/** Setting and removing rates, each with a way back. */
import i18next from 'i18next'
import { call, endpointKey, queryClient } from '../../../../ui/api/index.ts'
import { pushUndo } from '../../../../ui/undo/index.ts'
import { deleteCurrency, getCurrencies, putCurrency, type CurrencyRate } from '../../contract.ts'

const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: endpointKey(getCurrencies) })
const put = (code: string, rate: string): Promise<unknown> => call(putCurrency, { params: { code }, body: { rate } }).then(refresh)
const remove = (code: string): Promise<unknown> => call(deleteCurrency, { params: { code } }).then(refresh)

/** @param before the rate that it had; undefined for a new currency */
export async function saveRate(code: string, rate: string, before: CurrencyRate | undefined): Promise<void> {
  await put(code, rate)
  const label = i18next.t(before ? 'setup:currencies.changed' : 'setup:currencies.added', { code })
  pushUndo({ label, undo: () => (before ? put(code, before.rate) : remove(code)) })
}

export async function removeCurrency({ code, rate }: CurrencyRate): Promise<void> {
  await remove(code)
  pushUndo({ label: i18next.t('setup:currencies.removed', { code }), undo: () => put(code, rate) })
}
