/** What is wrong with a policy of sign-in. */
import { sql } from 'kysely'
import { administratorRole } from '../../../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../../../kernel/call.ts'
import { table } from '../../../../../kernel/database/connect.ts'
import type { Issue } from '../../../../../kernel/problem.ts'
import { translate } from '../../../../../kernel/text/translate.ts'
import { isId } from '../../../../../shared/ids.ts'
import type { SecurityChange } from '../../../contract.ts'
import { admits } from './admission.ts'
import { readNetwork } from './networks.ts'
import type { Policy, SignOnSettings } from './storedPolicy.ts'

type Say = (key: string, values?: Record<string, unknown>) => string

/** Parts that the change does not touch are not looked at: an old fault must not stand in the way of another change. */
export async function policyIssues(tx: Tx, call: Call, policy: Policy, { change, address, secretLater = false }: { change: SecurityChange; address: string; /** The secret of the sign-on service is entered afterwards. */ secretLater?: boolean }): Promise<Issue[]> {
  const say: Say = (key, values) => translate(call.language, `accounts:errors.${key}`, values)
  return [
    ...(change.address && !isWebAddress(policy.address ?? '') ? [{ path: 'address', code: 'url', message: say('webAddress') }] : []),
    ...(policy.idleMinutes > 0 && policy.idleMinutes < 5 ? [{ path: 'idleMinutes', code: 'too_short', message: say('idleMinutes') }] : []),
    ...(change.networks ? await networkIssues(tx, call, policy, address, say) : []),
    ...(change.signOn ? await signOnIssues(tx, call, policy.signOn, { say, secretLater }) : []),
  ]
}

function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.search && !url.hash && url.pathname === '/'
}

async function networkIssues(tx: Tx, call: Call, policy: Policy, address: string, say: Say): Promise<Issue[]> {
  const { all, roles, people } = policy.networks
  const lists: [string, readonly string[]][] = [['networks.all', all], ...Object.entries(roles).map(([key, list]) => [`networks.roles.${key}`, list] as [string, string[]]), ...Object.entries(people).map(([id, list]) => [`networks.people.${id}`, list] as [string, string[]])]
  const issues = lists.flatMap(([path, list]) => list.flatMap((text, index): Issue[] => (readNetwork(text) ? [] : [{ path: `${path}.${index}`, code: 'network', message: say('badNetwork', { text }) }])))
  const { rows: knownRoles } = await sql<{ key: string }>`select key from ${table(call, 'roles')} where deleted_at is null`.execute(tx)
  for (const key of Object.keys(roles)) if (!knownRoles.some((role) => role.key === key)) issues.push({ path: `networks.roles.${key}`, code: 'unknown_role', message: say('unknownRole', { roles: key, known: knownRoles.map((role) => role.key).join(', ') }) })
  const ids = Object.keys(people)
  const { rows: knownPeople } = await sql<{ id: string }>`select id from ${table(call, 'users')} where id = any(${ids.filter(isId)}::uuid[])`.execute(tx)
  for (const id of ids) if (!knownPeople.some((person) => person.id === id)) issues.push({ path: `networks.people.${id}`, code: 'not_found', message: say('unknownPerson') })
  // Nobody may shut the door behind himself.
  if (issues.length === 0 && call.actor && !admits(policy, call.actor, address)) issues.push({ path: 'networks', code: 'outside', message: say('networksOutside', { address }) })
  return issues
}

const domain = /^(?=.{1,253}$)[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)*$/u

async function signOnIssues(tx: Tx, call: Call, signOn: SignOnSettings, { say, secretLater }: { say: Say; secretLater: boolean }): Promise<Issue[]> {
  const issues: Issue[] = []
  const add = (name: keyof SignOnSettings, code: string, message: string): void => void issues.push({ path: `signOn.${name}`, code, message })
  if (signOn.issuer && !isIssuer(signOn.issuer)) add('issuer', 'url', say('issuer'))
  signOn.domains.forEach((text, index) => !domain.test(text) && issues.push({ path: `signOn.domains.${index}`, code: 'domain', message: say('domain', { text }) }))
  if (signOn.createPeople) {
    if (signOn.domains.length === 0) add('domains', 'required', say('domainsForNew'))
    const { rows } = await sql`select 1 from ${table(call, 'roles')} where key = ${signOn.role} and deleted_at is null`.execute(tx)
    if (rows.length === 0 || signOn.role === administratorRole) add('role', 'role', say('signOnRole'))
  }
  if (signOn.enabled) {
    for (const name of ['issuer', 'clientId', 'label'] as const) if (!signOn[name]) add(name, 'required', say('signOnField'))
    if (signOn.secret === null && !secretLater) issues.push({ path: 'signOn.secret', code: 'required', message: say('signOnField') })
  }
  return issues
}

/** https, or plain http on this machine (OpenID Connect Discovery 1.0, section 3). */
function isIssuer(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || url.username || url.search || url.hash) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname))
}
