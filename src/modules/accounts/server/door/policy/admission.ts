/** From where a person may come in. */
import type { Database } from '../../../../../kernel/database/connect.ts'
import { liesIn } from './networks.ts'
import { rememberedPolicy } from './policyOf.ts'
import type { Policy } from './storedPolicy.ts'

interface Person {
  id: string
  roles: readonly string[]
}

/** The nearest rule holds: the person's own, else those of the roles together, else everybody's. An empty list is no rule. */
export function networksFor({ networks }: Pick<Policy, 'networks'>, { id, roles }: Person): readonly string[] {
  const own = networks.people[id] ?? []
  if (own.length > 0) return own
  const ofRoles = roles.flatMap((role) => (Object.hasOwn(networks.roles, role) ? networks.roles[role]! : []))
  return ofRoles.length > 0 ? ofRoles : networks.all
}

export function admits(policy: Pick<Policy, 'networks'>, person: Person, address: string): boolean {
  const networks = networksFor(policy, person)
  return networks.length === 0 || liesIn(address, networks)
}

/** A flood of addresses empties a memory rather than the machine's. */
const most = 20_000

/** Asked at every request, by session or key; answered from memory until rights or rules change. */
export async function mayComeFrom(database: Database, workspace: string, person: Person, address: string): Promise<boolean> {
  const { policy, admitted } = await rememberedPolicy(database, workspace)
  const name = `${person.id} ${person.roles.join()} ${address}`
  const known = admitted.get(name)
  if (known !== undefined) return known
  const answer = admits(policy, person, address)
  if (admitted.size >= most) admitted.clear()
  admitted.set(name, answer)
  return answer
}
