/** Whether a workspace still has to be set up. */
import type { Call, Tx } from '../../../kernel/call.ts'
import { transaction, type Database } from '../../../kernel/database/connect.ts'
import { getSetting } from '../../../kernel/settings/settings.ts'
import { hasAdministrator } from '../../accounts/server/index.ts'

/** The setting that says when it was done. */
export const doneSetting = 'setup'

/** No longer once it was done, nor when the command line made an administrator who can sign in. */
export async function isSetupNeeded(tx: Tx, where: Pick<Call, 'workspace'>): Promise<boolean> {
  if (await getSetting(tx, where, doneSetting)) return false
  return !(await hasAdministrator(tx, where))
}

/** The same for app, at start. */
export const setupNeeded = (database: Database, workspace: string): Promise<boolean> => transaction(database, (tx) => isSetupNeeded(tx, { workspace }))
