import { handle, type ServerModule } from '../../../kernel/module.ts'
import * as contract from '../contract.ts'
import { restoreVersion } from './addFile.ts'
import { attachFile, renameFile, restoreFile, trashFile } from './changeFile.ts'
import { claimFieldFiles } from './claimFieldFiles.ts'
import { cleanUp, cleanUpJob } from './cleanUp.ts'
import { contentRoutes } from './contentRoutes.ts'
import { changeFileSettings, fileSettings } from './fileSettings.ts'
import { filesOf, findFile } from './findFile.ts'
import { shown } from './fileRow.ts'
import { uploadRoutes } from './uploadRoutes.ts'
import { versionsOf } from './versions.ts'

export default {
  name: 'files',
  settings: { keys: [{ key: 'files', schema: contract.updateFileSettings.body!, read: (tx, call) => fileSettings(tx, call), write: (tx, call, value) => changeFileSettings(tx, call, value) }] },
  belongings: [{ table: 'files' }],
  extend: [{ object: '*', rules: { prepare: claimFieldFiles } }],
  endpoints: [
    handle(contract.listFiles, async (tx, call, { query }) => ({ data: (await filesOf(tx, call, query, query.trash === 'true')).map(shown) })),
    handle(contract.getFile, async (tx, call, { params }) => shown(await findFile(tx, call, params.id))),
    handle(contract.renameFile, (tx, call, { params, body }) => renameFile(tx, call, params.id, body.name)),
    handle(contract.attachFile, (tx, call, { params, body }) => attachFile(tx, call, params.id, body)),
    handle(contract.trashFile, (tx, call, { params }) => trashFile(tx, call, params.id)),
    handle(contract.restoreFile, (tx, call, { params }) => restoreFile(tx, call, params.id)),
    handle(contract.listVersions, async (tx, call, { params }) => ({ data: await versionsOf(tx, call, params.id) })),
    handle(contract.restoreVersion, (tx, call, { params }) => restoreVersion(tx, call, params.id, params.number)),
    handle(contract.getFileSettings, (tx, call) => fileSettings(tx, call)),
    handle(contract.updateFileSettings, (tx, call, { body }) => changeFileSettings(tx, call, body)),
  ],
  jobs: [{ name: cleanUpJob, cron: '17 2 * * *', run: cleanUp }],
  routes: async (app, context) => {
    await uploadRoutes(app, context)
    contentRoutes(app, context)
  },
} satisfies ServerModule
