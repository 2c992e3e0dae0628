import { handle, type ServerModule } from '../../../kernel/module.ts'
import {
  deleteApiKey as deleteApiKeyEndpoint,
  getMe as getMeEndpoint,
  listApiKeys as listApiKeysEndpoint,
  roles,
  teams,
  updateMe as updateMeEndpoint,
  users,
} from '../contract.ts'
import { listApiKeys, revokeApiKey } from './apiKeys.ts'
import { forgetExpired } from './forgetExpired.ts'
import { getMe, updateMe } from './me.ts'
import { roleRules } from './roleRules.ts'
import { signInRoutes } from './signInRoutes.ts'
import { teamRules } from './teamRules.ts'
import { userRules } from './userRules.ts'

export default {
  name: 'accounts',
  objects: [
    { object: users, rules: userRules },
    { object: teams, rules: teamRules },
    { object: roles, rules: roleRules },
  ],
  endpoints: [
    handle(getMeEndpoint, (tx, call) => getMe(tx, call)),
    handle(updateMeEndpoint, (tx, call, { body }) => updateMe(tx, call, body)),
    handle(listApiKeysEndpoint, async (tx, call) => ({ data: await listApiKeys(tx, call) })),
    handle(deleteApiKeyEndpoint, (tx, call, { params }) => revokeApiKey(tx, call, params.id)),
  ],
  jobs: [{ name: 'accounts.forgetExpired', cron: '23 2 * * *', run: forgetExpired }],
  routes: signInRoutes,
} satisfies ServerModule
