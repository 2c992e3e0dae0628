/** The call of the system itself: set-up, jobs, the command line. It may do everything and is named as such in the history. */
import type { Call, Firm, Tx, Way } from './call.ts'
import type { Catalog } from './catalog.ts'
import { loadCatalog } from './records/loadCatalog.ts'
import { loadFirm } from './settings/settings.ts'

export async function systemCall(tx: Tx, workspace: string, way: Way = 'system', now: Date = new Date()): Promise<Call> {
  const firm = await loadFirm(tx, workspace)
  return callOfFirm(workspace, firm, await loadCatalog(tx, workspace), way, now)
}

export function callOfFirm(workspace: string, firm: Firm, catalog: Catalog, way: Way, now: Date): Call {
  return { workspace, actor: null, way, language: firm.language, timeZone: firm.timeZone, now, firm, catalog }
}
