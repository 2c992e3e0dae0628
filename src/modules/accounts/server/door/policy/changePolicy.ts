/** Reading and changing what the firm demands of a sign-in; for administrators. */
import { requireAdministrator } from '../../../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../../../kernel/call.ts'
import { invalid } from '../../../../../kernel/problem.ts'
import { seal } from '../../../../../kernel/secrets/index.ts'
import { setSetting } from '../../../../../kernel/settings/settings.ts'
import { forbidden } from '../../../../../kernel/problem.ts'
import { translate } from '../../../../../kernel/text/translate.ts'
import type { Security, SecurityChange } from '../../../contract.ts'
import { lockRights, raiseRightsVersion } from '../../rights/rightsVersion.ts'
import { beginIdling } from '../idling.ts'
import { ownUrl } from '../secret.ts'
import { noteSecurity } from '../ways/noteSecurity.ts'
import { policyIssues } from './checkPolicy.ts'
import { loadPolicy, policyKey, type Policy } from './storedPolicy.ts'

export const callbackPath = '/api/v1/sign-on/callback'

/** @param address the network address that the caller comes from */
export async function readSecurity(tx: Tx, call: Call, address: string): Promise<Security> {
  requireAdministrator(call)
  const { signOn: { secret, ...signOn }, ...policy } = await loadPolicy(tx, call)
  const base = policy.address ?? ownUrl()
  return { ...policy, signOn: { ...signOn, secretSet: secret !== null, redirectUrl: base + callbackPath }, yourAddress: address, serverAddress: ownUrl() }
}

/** Throws 403, or 422 with every issue; among them networks that would lock the caller out. */
export async function changeSecurity(tx: Tx, call: Call, change: SecurityChange, address: string): Promise<Security> {
  requireAdministrator(call)
  // A key of a program must not open the door wider.
  if (call.way === 'api') throw forbidden(translate(call.language, 'accounts:errors.screenOnly'))
  await lockRights(tx, call)
  await storePolicy(tx, call, changed(await loadPolicy(tx, call), change), { change, address })
  return readSecurity(tx, call, address)
}

/** Checks and keeps a whole policy. `change` is what of it is new. Throws 422 with every issue. */
export async function storePolicy(tx: Tx, call: Call, policy: Policy, how: { change: SecurityChange; address: string; secretLater?: true }): Promise<void> {
  const issues = await policyIssues(tx, call, policy, how)
  if (issues.length > 0) throw invalid(issues)
  if (policy.idleMinutes > 0 && (await loadPolicy(tx, call)).idleMinutes === 0) await beginIdling(tx, call.workspace)
  await setSetting(tx, call, policyKey, policy)
  await raiseRightsVersion(tx, call)
  if (call.actor) await noteSecurity(tx, call, 'policyChanged', { userId: call.actor.id, ip: how.address, what: Object.keys(how.change) })
}

export function changed(before: Policy, { address, networks, signOn, ...rest }: SecurityChange): Policy {
  const { secret, ...fields } = signOn ?? {}
  return {
    requireSecondFactor: rest.requireSecondFactor ?? before.requireSecondFactor,
    sessionDays: rest.sessionDays ?? before.sessionDays,
    idleMinutes: rest.idleMinutes ?? before.idleMinutes,
    address: address === undefined ? before.address : address?.replace(/\/+$/, '') || null,
    networks: { all: networks?.all ?? before.networks.all, roles: filled(networks?.roles ?? before.networks.roles), people: filled(networks?.people ?? before.networks.people) },
    signOn: { ...before.signOn, ...defined(fields), secret: secret ? seal(secret) : before.signOn.secret },
  }
}

/** Without the rules that hold nothing. */
const filled = (rules: Record<string, string[]>): Record<string, string[]> => Object.fromEntries(Object.entries(rules).filter(([, list]) => list.length > 0))

const defined = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> }
