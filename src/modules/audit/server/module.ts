import { register } from '../../../kernel/audit/index.ts'
import { handle, type ServerModule } from '../../../kernel/module.ts'
import * as contract from '../contract.ts'
import { audience } from './audience.ts'
import { changeLimits, getLimits } from './changeLimits.ts'
import { auditRoutes } from './exportRoute.ts'
import { readLines } from './readLines.ts'
import { reportOf } from './report.ts'
import { askForVerification, registerState, sawBreaks, verify, verifyJob } from './verification.ts'
import { changeValueMail, mailValues, valueMail, valueMailInFile } from './valueMail.ts'
import { viewersOf } from './viewers.ts'

export default {
  name: 'audit',
  settings: {
    keys: [
      { key: 'registerLimits', schema: contract.putLimits.body!, read: getLimits, write: changeLimits },
      valueMailInFile,
    ],
  },
  endpoints: [
    handle(contract.getRegister, async (tx, call, { query: { cursor, limit = 50, ...filter } }) => readLines(tx, call, await audience(tx, call), filter, { cursor, limit })),
    handle(contract.getRegisterState, (tx, call) => registerState(tx, call)),
    handle(contract.verifyRegister, (tx, call, { body }) => askForVerification(tx, call, body)),
    handle(contract.seenBreaks, (tx, call) => sawBreaks(tx, call)),
    handle(contract.getValueMail, (tx, call) => valueMail(tx, call)),
    handle(contract.putValueMail, (tx, call, { body }) => changeValueMail(tx, call, body)),
    handle(contract.getLimits, (tx, call) => getLimits(tx, call)),
    handle(contract.putLimits, (tx, call, { body }) => changeLimits(tx, call, body)),
    handle(contract.getReport, (tx, call, { params, query }) => reportOf(tx, call, params.id, query)),
    handle(contract.getViewers, (tx, call, { params }) => viewersOf(tx, call, params.object, params.id)),
    handle(contract.notePrint, (tx, call, { body, ip, headers }) => register(tx, call, [{ kind: 'print', ip, userAgent: headers['user-agent'], detail: body }])),
  ],
  jobs: [
    { name: verifyJob, run: (database, call, data) => verify(database, call, data as Parameters<typeof verify>[2]) },
    { name: 'audit.mailValues', cron: '37 4 * * *', run: (database, call) => mailValues(database, call) },
    { name: 'audit.verifyNightly', cron: '17 3 * * *', run: (database, call) => verify(database, call, null) },
  ],
  routes: auditRoutes,
} satisfies ServerModule
