/** The firm's settings, read at most once a second: every request needs them, and they hardly ever change. */
import type { Firm } from '../call.ts'
import { transaction, type Database } from '../database/connect.ts'
import { firmChangedAt, loadFirm } from './settings.ts'

const believed = 1000
/** After a change made in this process every request asks: the write may commit a moment after it was made. */
const suspicion = 3000

export function rememberFirm(database: Database): (workspace: string) => Promise<Firm> {
  const known = new Map<string, { firm: Promise<Firm>; at: number }>()
  return (workspace) => {
    const now = performance.now()
    const found = known.get(workspace)
    if (found && now - found.at < believed && now - firmChangedAt(workspace) > suspicion) return found.firm
    const firm = transaction(database, (tx) => loadFirm(tx, workspace))
    known.set(workspace, { firm, at: now })
    firm.catch(() => known.delete(workspace))
    return firm
  }
}
