import { handle, type ServerModule } from '../../../kernel/module.ts'
import * as contract from '../contract.ts'
import { deliver } from './deliver/deliver.ts'
import { deliverJob } from './deliver/deliverJob.ts'
import { addSubscription, removeSubscription } from './deliver/subscriptions.ts'
import { testPush } from './deliver/testPush.ts'
import { vapidKeys } from './deliver/vapid.ts'
import { addFollowers, listFollowers, removeFollower } from './followers.ts'
import { forgetOld } from './forgetOld.ts'
import { countUnread, listNotices } from './inbox/listNotices.ts'
import { markNotices } from './inbox/markNotices.ts'
import { findMentionable, hiddenFrom } from './mentionable.ts'
import { ownId } from './ownId.ts'
import { requireSeen } from './requireSeen.ts'
import { changeSettings } from './settings/changeSettings.ts'
import { choicesInFile } from './settings/choicesInFile.ts'
import { changeDefaults, defaultsInFile, getDefaults } from './settings/defaults.ts'
import { getSettings } from './settings/readSettings.ts'
import { alarm } from './sources/alarm.ts'
import { importDone } from './sources/importDone.ts'
import { onEvent, onEvents } from './sources/onEvent.ts'

export default {
  name: 'notifications',
  settings: { keys: [defaultsInFile, choicesInFile] },
  belongings: [{ table: 'followers', links: ['user_id', 'created_at', 'created_by_id'] }],
  endpoints: [
    handle(contract.listNotices, (tx, call, { query }) => listNotices(tx, call, query)),
    handle(contract.countUnread, async (tx, call) => ({ count: await countUnread(tx, call) })),
    handle(contract.markNotices, (tx, call, { body }) => markNotices(tx, call, body)),
    handle(contract.getNotificationSettings, (tx, call) => getSettings(tx, call)),
    handle(contract.changeNotificationSettings, (tx, call, { body }) => changeSettings(tx, call, body)),
    handle(contract.getNoticeDefaults, (tx, call) => getDefaults(tx, call)),
    handle(contract.changeNoticeDefaults, (tx, call, { body }) => changeDefaults(tx, call, body)),
    handle(contract.getPushKey, async (tx, call) => {
      ownId(call)
      return { key: (await vapidKeys(tx, call)).publicKey }
    }),
    handle(contract.addPushSubscription, (tx, call, { body }) => addSubscription(tx, call, body)),
    handle(contract.removePushSubscription, (tx, call, { params }) => removeSubscription(tx, call, params.id)),
    handle(contract.testPush, (tx, call) => testPush(tx, call)),
    handle(contract.listFollowers, (tx, call, { query }) => listFollowers(tx, call, query)),
    handle(contract.addFollowers, (tx, call, { body }) => addFollowers(tx, call, body)),
    handle(contract.removeFollower, (tx, call, { query }) => removeFollower(tx, call, query)),
    handle(contract.findMentionable, (tx, call, { query }) => findMentionable(tx, call, query)),
    handle(contract.checkMentions, async (tx, call, { body }) => {
      await requireSeen(tx, call, body)
      return { hidden: (await hiddenFrom(tx, call, body, body.userIds)).hidden }
    }),
  ],
  listeners: [
    { type: '*', imports: false, run: onEvent, runAll: onEvents },
    { type: 'imports.updated', run: importDone },
    { type: 'system.alarm', run: alarm },
  ],
  jobs: [
    { name: deliverJob, cron: '* * * * *', run: deliver },
    { name: 'notifications.forgetOld', cron: '37 2 * * *', run: forgetOld },
  ],
} satisfies ServerModule
