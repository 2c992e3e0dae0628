/** The way back in for whoever sits at the server: after a lost phone, a forgotten network, too many guesses. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { setSetting } from '../../../../kernel/settings/settings.ts'
import { userIdByEmail } from '../people/findUser.ts'
import { unlock } from './guesses.ts'
import { loadPolicy, policyKey } from './policy/storedPolicy.ts'
import { lockRights, raiseRightsVersion } from '../rights/rightsVersion.ts'
import { codeAccount } from './secondFactor/secondStep.ts'
import { takeOffSecondFactor } from './secondFactor/takeOff.ts'
import { noteSecurity } from './ways/noteSecurity.ts'

const anywhere = ['0.0.0.0/0', '::/0']

/** Lifts the lock, takes the second factor off, and lets the person in from anywhere. Password and passkeys stay. Throws 404. */
export async function freeUser(tx: Tx, call: Call, email: string): Promise<{ id: string; secondFactor: boolean; networks: boolean }> {
  await lockRights(tx, call)
  const id = await userIdByEmail(tx, call, email)
  const secondFactor = await takeOffSecondFactor(tx, call, id, null)
  await unlock(tx, call, [email, id, codeAccount(id)])
  const policy = await loadPolicy(tx, call)
  const { rows } = await sql<{ roles: string[] }>`select roles from ${table(call, 'users')} where id = ${id}`.execute(tx)
  const networks = policy.networks.all.length > 0 || policy.networks.people[id] !== undefined || rows[0]!.roles.some((role) => policy.networks.roles[role] !== undefined)
  if (networks) await setSetting(tx, call, policyKey, { ...policy, networks: { ...policy.networks, people: { ...policy.networks.people, [id]: anywhere } } })
  await raiseRightsVersion(tx, call)
  await noteSecurity(tx, call, 'unlocked', { userId: id, actorId: null, networks })
  return { id, secondFactor, networks }
}
