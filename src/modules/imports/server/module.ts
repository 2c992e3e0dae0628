import { handle, type ServerModule } from '../../../kernel/module.ts'
import { cancelImport, deleteMapping as deleteEndpoint, dryRunImport, getImportState, imports, listMappings, pasteImport, previewImport, proposeImport, runImport, saveMapping as saveEndpoint, undoImport as undoEndpoint } from '../contract.ts'
import { importRules } from './importRules.ts'
import { importState } from './manage/importState.ts'
import { resumeRuns, continueRun, runJobName } from './manage/runJob.ts'
import { mappingsInFile } from './manage/mappingsInFile.ts'
import { namesFields } from './manage/namesFields.ts'
import { deleteMapping, saveMapping, savedMappings } from './manage/savedMappings.ts'
import { undoImport } from './manage/undoImport.ts'
import { cancel, preview, propose, run, startImport, tryImport } from './manage/verbs.ts'
import { uploadRoutes } from './uploadRoutes.ts'

export default {
  name: 'imports',
  namesFields,
  settings: { keys: [mappingsInFile] },
  objects: [{ object: imports, rules: importRules }],
  endpoints: [
    handle(pasteImport, (tx, call, { body }) => startImport(call, [{ name: body.name ?? 'clipboard.tsv', bytes: Buffer.from(body.text) }], (work) => work(tx))),
    handle(getImportState, (tx, call, { params }) => importState(tx, call, params.id)),
    handle(previewImport, (tx, call, { params, body }) => preview(tx, call, params.id, body)),
    handle(proposeImport, (tx, call, { params, body }) => propose(tx, call, params.id, body)),
    handle(dryRunImport, (tx, call, { params, body }) => tryImport(tx, call, params.id, body.mappings)),
    handle(runImport, (tx, call, { params, body }) => run(tx, call, params.id, body.mappings)),
    handle(cancelImport, (tx, call, { params }) => cancel(tx, call, params.id)),
    handle(undoEndpoint, async (tx, call, { params }) => {
      await undoImport(tx, call, params.id)
      return importState(tx, call, params.id)
    }),
    handle(listMappings, async (tx, call) => ({ data: await savedMappings(tx, call) })),
    handle(saveEndpoint, (tx, call, { body }) => saveMapping(tx, call, body.name, body.mapping)),
    handle(deleteEndpoint, (tx, call, { params }) => deleteMapping(tx, call, params.id)),
  ],
  jobs: [
    { name: runJobName, run: (database, call, data) => continueRun(database, call, (data as { importId: string }).importId) },
    { name: 'imports.resume', cron: '* * * * *', run: (database, call) => resumeRuns(database, call) },
  ],
  routes: uploadRoutes,
} satisfies ServerModule
