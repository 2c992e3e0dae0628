import type { Firm } from '../call.ts'
import { transaction, type Database } from '../database/connect.ts'
import { firmChanges, loadFirm } from './settings.ts'
import { remember } from './shortMemory.ts'

/** Milliseconds. */
const believed = 1000

/** The firm's settings for requests. */
export const rememberFirm = (database: Database): ((workspace: string) => Promise<Firm>) => remember(believed, firmChanges, (workspace) => transaction(database, (tx) => loadFirm(tx, workspace)))
