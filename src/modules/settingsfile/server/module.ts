import { dayIn } from '../../../shared/dates.ts'
import { respond } from '../../../kernel/http/endpoints.ts'
import { handle, type ServerModule } from '../../../kernel/module.ts'
import * as contract from '../contract.ts'
import { exportSettings } from './exportSettings.ts'
import { importSettings, undoSettings } from './importSettings.ts'

export default {
  name: 'settingsfile',
  endpoints: [
    handle(contract.getSettingsFile, async (tx, call) => respond({ body: await exportSettings(tx, call), headers: { 'content-disposition': `attachment; filename="settings-${dayIn(call.now, call.timeZone)}.json"` } })),
    handle(contract.importSettingsFile, (tx, call, { body, query, ip }) => importSettings(tx, call, body, { dryRun: query.dryRun === 'true', address: ip })),
    handle(contract.undoSettingsFile, (tx, call, { ip }) => undoSettings(tx, call, { address: ip })),
  ],
} satisfies ServerModule
