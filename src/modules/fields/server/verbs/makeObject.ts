/** A new object, and what each role may do with it: people find it as it was meant to be from the first moment. */
import { requireAdministrator } from '../../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { invalid, Problem } from '../../../../kernel/problem.ts'
import { loadCatalog } from '../../../../kernel/records/loadCatalog.ts'
import { listRecords } from '../../../../kernel/records/list.ts'
import { findObject } from '../../../../kernel/records/registry.ts'
import { createRecords, updateRecords } from '../../../../kernel/records/write.ts'
import type { Action, Level, Permissions } from '../../../../shared/access.ts'
import type { AnyRecord } from '../../../../shared/object.ts'
import { objects } from '../../contract.ts'
import { issue } from '../rules/say.ts'

interface Wanted {
  object: Record<string, unknown>
  rights: Record<string, Partial<Record<Action, Level | undefined>>>
}

/** Throws 422 with every issue, under `object` and `rights`; then nothing is made. */
export async function makeObject(tx: Tx, call: Call, { object, rights }: Wanted): Promise<AnyRecord> {
  requireAdministrator(call)
  const [made] = await under('object', () => createRecords(tx, call, objects, [object]))
  const name = String(made!.name)
  const own = { ...call, catalog: await loadCatalog(tx, call.workspace) }
  const roles = findObject(own, 'roles')
  const keys = Object.keys(rights)
  if (keys.length > 0) {
    const { data } = await listRecords(tx, own, roles, { filter: { field: 'key', op: 'in', value: keys }, limit: 500 })
    const unknown = keys.filter((key) => !data.some((role) => role.key === key))
    if (unknown.length > 0) throw invalid(unknown.map((key) => issue(call, `rights.${key}`, 'noSuchRole', { role: key })))
    for (const role of data) {
      const permissions = { ...(role.permissions as Permissions), [name]: rights[role.key as string]! }
      await under(`rights.${String(role.key)}`, () => updateRecords(tx, own, roles, [{ id: role.id, patch: { permissions } }]))
    }
  }
  return made!
}

/** A refusal names its place in the request. */
async function under<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem) || error.errors.length === 0) throw error
    throw new Problem(error.status, error.code, error.title, error.message, error.errors.map((one) => ({ ...one, path: one.path ? `${place}.${one.path}` : place })), { ...error.extra })
  }
}
