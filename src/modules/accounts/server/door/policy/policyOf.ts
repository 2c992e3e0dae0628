/** The policy of sign-in, remembered while the version of rights stands. */
import type { Tx } from '../../../../../kernel/call.ts'
import type { Database } from '../../../../../kernel/database/connect.ts'
import { rightsMemory } from '../../rights/rightsVersion.ts'
import { loadPolicy, type Policy } from './storedPolicy.ts'

interface Kept {
  policy: Promise<Policy> | null
  /** Who may come in from where, as far as it was asked under this policy. */
  admitted: Map<string, boolean>
}

const memory = rightsMemory<Kept>(() => ({ policy: null, admitted: new Map() }))

export async function rememberedPolicy(database: Database, workspace: string): Promise<{ policy: Policy; admitted: Map<string, boolean> }> {
  const { kept } = await memory(database, workspace)
  const loading = (kept.policy ??= loadPolicy(database.db as unknown as Tx, { workspace }))
  loading.catch(() => (kept.policy = null))
  return { policy: await loading, admitted: kept.admitted }
}

export const policyOf = async (database: Database, workspace: string): Promise<Policy> => (await rememberedPolicy(database, workspace)).policy
