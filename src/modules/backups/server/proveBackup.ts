/** Restores a backup beside the data when somebody asks for it, and keeps what came out. */
import { verifyBackup } from '../../../kernel/backup/index.ts'
import type { Call } from '../../../kernel/call.ts'
import { transaction, type Database } from '../../../kernel/database/connect.ts'
import { backupConfiguration } from './configuration.ts'
import { reasonOf } from './failure.ts'
import { listFolder } from './folder.ts'
import { backupsFolder } from './makeBackup.ts'
import { changeState, readState } from './stored.ts'
import { inTurn } from './turn.ts'

export async function proveBackup(database: Database, call: Call, name: string): Promise<void> {
  const configuration = backupConfiguration()
  if (!configuration) return
  const file = (await listFolder(backupsFolder(configuration), call.workspace)).find((found) => found.name === name)
  if (!file) return
  await inTurn(database, call.workspace, async () => {
    await transaction(database, (tx) => changeState(tx, call, { running: { what: 'check', since: call.now.toISOString() } }))
    const reason = await verifyBackup({ url: database.url, file: file.path, sources: [...configuration.sources] }).then(() => null, reasonOf)
    await transaction(database, async (tx) => {
      const { checks } = await readState(tx, call)
      await changeState(tx, call, { running: null, checks: { ...checks, [name]: { kind: 'restored', at: new Date().toISOString(), ok: reason === null, reason } } })
    })
  })
}
