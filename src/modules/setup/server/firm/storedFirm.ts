/** The setting `firm`: what every call carries of it, and what only its page and papers need. */
import type { Call, Firm, Tx } from '../../../../kernel/call.ts'
import { loadFirm } from '../../../../kernel/settings/settings.ts'
import type { WorkingHours } from '../../contract.ts'
import { findCountry } from '../countries.ts'

export interface StoredFirm extends Firm {
  taxNumber: string | null
  workingHours: WorkingHours
}

/** Nine to six on the working days that are usual in the country. */
export const usualHours = (country: string): WorkingHours => ({ days: findCountry(country)?.days ?? [1, 2, 3, 4, 5], from: '09:00', to: '18:00' })

export async function loadStoredFirm(tx: Tx, call: Pick<Call, 'workspace'>): Promise<StoredFirm> {
  const firm = (await loadFirm(tx, call.workspace)) as Firm & Partial<StoredFirm>
  return { ...firm, taxNumber: firm.taxNumber ?? null, workingHours: firm.workingHours ?? usualHours(firm.country) }
}
