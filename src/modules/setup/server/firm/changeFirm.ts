/** Changes settings of the firm. */
import { isDeepStrictEqual } from 'node:util'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { conflict, invalid } from '../../../../kernel/problem.ts'
import { findObject } from '../../../../kernel/records/registry.ts'
import { setSetting } from '../../../../kernel/settings/settings.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { labelKey } from '../../../../shared/object.ts'
import type { FirmChange, FirmSettings } from '../../contract.ts'
import { clearRates } from '../currencies/rates.ts'
import { lockSetting } from '../lockSetting.ts'
import { requireAdministrator } from '../../../../kernel/access/administrator.ts'
import { firmIssues } from './checkFirm.ts'
import { objectsWithMoney } from './objectsWithMoney.ts'
import { readFirm } from './readFirm.ts'
import { loadStoredFirm, type StoredFirm } from './storedFirm.ts'

/** Throws 403, 422 with every issue, or 409 for another currency while sums are stored. */
export async function changeFirm(tx: Tx, call: Call, change: FirmChange): Promise<FirmSettings> {
  requireAdministrator(call)
  const issues = firmIssues(call.language, change)
  if (issues.length > 0) throw invalid(issues)
  await lockSetting(tx, call, 'firm')
  const before = await loadStoredFirm(tx, call)
  const after = changed(before, change)
  if (after.currency !== before.currency) await leaveCurrency(tx, call, before.currency)
  // Who changed it last is told on the page, so a change of nothing is not one.
  if (!isDeepStrictEqual(before, after)) await setSetting(tx, call, 'firm', after)
  return readFirm(tx, call)
}

function changed(before: StoredFirm, { taxNumber, workingHours, ...rest }: FirmChange): StoredFirm {
  return {
    ...before,
    ...rest,
    ...(taxNumber === undefined ? {} : { taxNumber: taxNumber || null }),
    ...(workingHours ? { workingHours: { ...workingHours, days: [...new Set(workingHours.days)].sort((a, b) => a - b) } } : {}),
  }
}

/** Stored sums were converted to the old currency, and nothing could convert them again; rates were to it, too. */
async function leaveCurrency(tx: Tx, call: Call, currency: string): Promise<void> {
  const holders = await objectsWithMoney(tx, call)
  if (holders.length > 0) {
    const objects = holders.map((name) => translate(call.language, labelKey.many(findObject(call, name)))).join(', ')
    throw conflict('money_stored', translate(call.language, 'setup:errors.moneyStored', { currency, objects }))
  }
  await clearRates(tx, call)
}
