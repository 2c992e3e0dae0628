import { handle, type ServerModule } from '../../../kernel/module.ts'
import * as contract from '../contract.ts'
import { askForBackup, askForProof, makeJob, proveJob } from './ask.ts'
import { changeSettings } from './changeSettings.ts'
import { backupWhenDue } from './clock.ts'
import { downloadRoute } from './downloadRoute.ts'
import { makeBackup } from './makeBackup.ts'
import { backupsOverview } from './overview.ts'
import { proveBackup } from './proveBackup.ts'
import { readSettings } from './stored.ts'

export default {
  name: 'backups',
  settings: { keys: [{ key: 'backups', schema: contract.updateBackupSettings.body!, read: readSettings, write: (tx, call, value) => changeSettings(tx, call, value) }] },
  endpoints: [
    handle(contract.getBackups, (tx, call) => backupsOverview(tx, call)),
    handle(contract.updateBackupSettings, (tx, call, { body }) => changeSettings(tx, call, body)),
    handle(contract.startBackup, (tx, call) => askForBackup(tx, call)),
    handle(contract.checkBackup, (tx, call, { params }) => askForProof(tx, call, params.name)),
  ],
  jobs: [
    { name: 'backups.clock', cron: '*/5 * * * *', run: backupWhenDue },
    { name: makeJob, run: makeBackup },
    { name: proveJob, run: (database, call, data) => proveBackup(database, call, (data as { name: string }).name) },
  ],
  routes: downloadRoute,
} satisfies ServerModule
