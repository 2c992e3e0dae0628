import { requireAdministrator } from '../../../kernel/access/administrator.ts'
import { listMails, retryMail } from '../../../kernel/mail/index.ts'
import { handle, type ServerModule } from '../../../kernel/module.ts'
import * as contract from '../contract.ts'
import { mailInFile } from './mailInFile.ts'
import { forgetServer, readServer, saveServer } from './mailServer.ts'
import { testServer } from './testServer.ts'

export default {
  name: 'mail',
  settings: { keys: [mailInFile] },
  endpoints: [
    handle(contract.getMailSettings, (tx, call) => readServer(tx, call)),
    handle(contract.putMailSettings, (tx, call, { body }) => saveServer(tx, call, body)),
    handle(contract.deleteMailSettings, (tx, call) => forgetServer(tx, call)),
    handle(contract.testMailSettings, (tx, call, { body }) => testServer(tx, call, body.to)),
    handle(contract.listOutgoingMails, async (tx, call, { query }) => {
      requireAdministrator(call)
      return { data: await listMails(tx, call, { ...query, limit: query.limit ?? 50 }) }
    }),
    handle(contract.retryOutgoingMail, (tx, call, { params }) => {
      requireAdministrator(call)
      return retryMail(tx, call, params.id)
    }),
  ],
} satisfies ServerModule
