import { requireAdministrator } from '../../../kernel/access/administrator.ts'
import { limitsKey, readLimits } from '../../../kernel/audit/index.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { setSetting } from '../../../kernel/settings/settings.ts'
import type { Limits } from '../../../shared/register.ts'

export async function getLimits(tx: Tx, call: Call): Promise<Limits> {
  requireAdministrator(call)
  return readLimits(tx, call)
}

export async function changeLimits(tx: Tx, call: Call, limits: Limits): Promise<Limits> {
  requireAdministrator(call)
  await setSetting(tx, call, limitsKey, limits)
  return limits
}
