import { requireAdministrator } from '../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { normaliseEntry, readAllowList, saveAllowList } from '../../../kernel/net/index.ts'
import { invalid } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import type { NetworkAccess } from '../contract.ts'

/** Throws 403 for others than administrators: the list tells how the firm's network is made. */
export async function readAccess(tx: Tx, call: Call): Promise<NetworkAccess> {
  requireAdministrator(call)
  return { allow: [...(await readAllowList(tx, call))] }
}

/** Saves each entry once, in its one spelling. Throws 422 with every entry that cannot be read. */
export async function saveAccess(tx: Tx, call: Call, entries: readonly string[]): Promise<NetworkAccess> {
  requireAdministrator(call)
  const read = entries.map(normaliseEntry)
  const issues = read.flatMap((entry, index) => (entry === null ? [{ path: `allow.${index}`, code: 'invalid', message: translate(call.language, 'network:errors.entry', { entry: entries[index]!.slice(0, 60) }) }] : []))
  if (issues.length > 0) throw invalid(issues)
  const allow = [...new Set(read as string[])]
  await saveAllowList(tx, call, allow)
  return { allow }
}
