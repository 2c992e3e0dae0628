/** The firm's settings as the screens know them. */
import { call, endpointKey, queryClient } from '../../../../ui/api/index.ts'
import { getMe, type Me } from '../../../accounts/contract.ts'
import { showMe } from '../../../accounts/web/index.ts'
import { getCurrencies, getFirm, updateFirm, type FirmChange, type FirmSettings } from '../../contract.ts'

/** Saves, and lets every part of the screen know at once. */
export async function saveFirm(change: FirmChange): Promise<FirmSettings> {
  const saved = await call(updateFirm, { body: change })
  queryClient.setQueryData(endpointKey(getFirm, {}), saved)
  const me = queryClient.getQueryData<Me>(endpointKey(getMe, {}))
  const { name, country, currency, timeZone, language } = saved
  if (me) showMe({ ...me, firm: { ...me.firm, name, country, currency, timeZone, language } })
  // Another currency takes the rates with it.
  if (change.currency) void queryClient.invalidateQueries({ queryKey: endpointKey(getCurrencies) })
  return saved
}
