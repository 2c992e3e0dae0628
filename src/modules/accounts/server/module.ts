import { handle, type ServerModule } from '../../../kernel/module.ts'
import {
  deleteApiKey as deleteApiKeyEndpoint,
  endOneSession,
  getMe as getMeEndpoint,
  getSecurity,
  getUserSignIn,
  listApiKeys as listApiKeysEndpoint,
  removePasskey as removePasskeyEndpoint,
  removeUserSecondFactor as removeUserSecondFactorEndpoint,
  renamePasskey as renamePasskeyEndpoint,
  roles,
  teams,
  unlockUser as unlockUserEndpoint,
  updateMe as updateMeEndpoint,
  users,
  withdrawInvitation as withdrawInvitationEndpoint,
} from '../contract.ts'
import { absences, addShare, explainAccess as explainAccessEndpoint, listShares, removeShare } from '../contracts/access.ts'
import { absenceRules } from './rights/access/absenceRules.ts'
import { explainAccess } from './rights/access/explainAccess.ts'
import { share, sharesOf, unshare } from './rights/access/shares.ts'
import { loadPerson } from './rights/actor.ts'
import { listApiKeys, revokeApiKey } from './door/apiKeys.ts'
import { forgetExpired } from './door/forgetExpired.ts'
import { withdrawInvitation } from './door/invitations/invite.ts'
import { getMe, updateMe } from './people/me.ts'
import { removePasskey, renamePasskey } from './door/passkeys/ownPasskeys.ts'
import { readSecurity } from './door/policy/changePolicy.ts'
import { securityInFile } from './door/policy/securityInFile.ts'
import { roleRules } from './rights/roleRules.ts'
import { removeUserSecondFactor } from './door/secondFactor/takeOff.ts'
import { endSessionById } from './door/sessionList.ts'
import { signInRoutes } from './door/signInRoutes.ts'
import { teamRules } from './people/teamRules.ts'
import { userRules } from './people/userRules.ts'
import { unlockUser, userSignIn } from './door/userSignIn.ts'

export default {
  name: 'accounts',
  settings: { objects: [{ name: 'teams' }, { name: 'roles' }], keys: [securityInFile] },
  people: loadPerson,
  objects: [
    { object: users, rules: userRules },
    { object: teams, rules: teamRules },
    { object: roles, rules: roleRules },
    { object: absences, rules: absenceRules },
  ],
  endpoints: [
    handle(getMeEndpoint, (tx, call) => getMe(tx, call)),
    handle(updateMeEndpoint, (tx, call, { body }) => updateMe(tx, call, body)),
    handle(listApiKeysEndpoint, async (tx, call) => ({ data: await listApiKeys(tx, call) })),
    handle(listShares, (tx, call, { query }) => sharesOf(tx, call, query)),
    handle(addShare, (tx, call, { body }) => share(tx, call, body)),
    handle(removeShare, (tx, call, { params }) => unshare(tx, call, params.id)),
    handle(explainAccessEndpoint, (tx, call, { query }) => explainAccess(tx, call, query)),
    handle(getUserSignIn, (tx, call, { params }) => userSignIn(tx, call, params.id)),
    handle(unlockUserEndpoint, (tx, call, { params }) => unlockUser(tx, call, params.id)),
    handle(removeUserSecondFactorEndpoint, (tx, call, { params }) => removeUserSecondFactor(tx, call, params.id)),
    handle(withdrawInvitationEndpoint, (tx, call, { params }) => withdrawInvitation(tx, call, params.id)),
    handle(endOneSession, (tx, call, { params }) => endSessionById(tx, call, params.id)),
    handle(renamePasskeyEndpoint, (tx, call, { params, body }) => renamePasskey(tx, call, params.id, body.name)),
    handle(removePasskeyEndpoint, (tx, call, { params }) => removePasskey(tx, call, params.id)),
    handle(getSecurity, (tx, call, { ip }) => readSecurity(tx, call, ip)),
    handle(deleteApiKeyEndpoint, (tx, call, { params }) => revokeApiKey(tx, call, params.id)),
  ],
  jobs: [{ name: 'accounts.forgetExpired', cron: '23 2 * * *', run: forgetExpired }],
  routes: signInRoutes,
} satisfies ServerModule
