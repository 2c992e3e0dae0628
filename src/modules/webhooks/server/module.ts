import { requireAdministrator } from '../../../kernel/access/administrator.ts'
import { handle, type ServerModule } from '../../../kernel/module.ts'
import * as contract from '../contract.ts'
import { deliverDue } from './deliverDue.ts'
import { getDelivery, listDeliveries, sendAgain } from './deliveryLog.ts'
import { eventsOf } from './events.ts'
import { fanOut, wantedEvents } from './fanOut.ts'
import { forgetDeliveries } from './forgetDeliveries.ts'
import { hooksInFile } from './hooksInFile.ts'
import { deliverJob } from './retries.ts'
import { secretRoutes } from './secretRoutes.ts'
import { testHook } from './testHook.ts'
import { getHook, listHooks } from './webhooks.ts'
import { deleteHook, restoreHook, updateHook } from './writeHooks.ts'

export default {
  name: 'webhooks',
  settings: { keys: [hooksInFile] },
  routes: secretRoutes,
  endpoints: [
    handle(contract.listWebhooks, async (tx, call) => ({ data: await listHooks(tx, call) })),
    handle(contract.getWebhook, (tx, call, { params }) => getHook(tx, call, params.id)),
    handle(contract.updateWebhook, (tx, call, { params, body }) => updateHook(tx, call, params.id, body)),
    handle(contract.deleteWebhook, (tx, call, { params }) => deleteHook(tx, call, params.id)),
    handle(contract.restoreWebhook, (tx, call, { params }) => restoreHook(tx, call, params.id)),
    handle(contract.testWebhook, (tx, call, { params }) => testHook(tx, call, params.id)),
    handle(contract.listWebhookDeliveries, async (tx, call, { params, query }) => ({ data: await listDeliveries(tx, call, params.id, query) })),
    handle(contract.getWebhookDelivery, (tx, call, { params }) => getDelivery(tx, call, params.id)),
    handle(contract.sendWebhookAgain, (tx, call, { params }) => sendAgain(tx, call, params.id)),
    handle(contract.listWebhookEvents, async (_, call) => {
      requireAdministrator(call)
      return { data: eventsOf(call) }
    }),
  ],
  listeners: [{ type: '*', interest: wantedEvents, run: fanOut }],
  jobs: [
    // By the clock too: what a killed worker left, and what no job was put in a queue for.
    { name: deliverJob, cron: '* * * * *', run: (database, call) => deliverDue(database, call) },
    { name: 'webhooks.forget', cron: '11 3 * * *', run: (database, call) => forgetDeliveries(database, call) },
  ],
} satisfies ServerModule
