/** The catalog as the caller may see it. */
import type { IncomingHttpHeaders } from 'node:http'
import { createHash } from 'node:crypto'
import { seen } from '../../../../kernel/access/fields.ts'
import { level } from '../../../../kernel/access/visible.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { respond } from '../../../../kernel/http/endpoints.ts'
import { allObjects } from '../../../../kernel/records/registry.ts'
import type { CatalogAnswer } from '../../contract.ts'
import { isLiving, readStored } from '../declare/stored.ts'
import { objectsOfModules } from '../modules/moduleList.ts'

/** 304 where the caller has it already (RFC 9110, 13.1.2). */
export async function getCatalog(tx: Tx, call: Call, headers: IncomingHttpHeaders): Promise<unknown> {
  const etag = `"${createHash('sha256').update(JSON.stringify([call.catalog.version, call.actor?.permissions, call.actor?.roles])).digest('base64url').slice(0, 24)}"`
  const head = { etag, 'cache-control': 'private, no-cache' }
  if (headers['if-none-match']?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)) return respond({ status: 304, headers: head, body: null })
  return respond({ status: 200, headers: head, body: await catalogAnswer(tx, call) })
}

async function catalogAnswer(tx: Tx, call: Call): Promise<CatalogAnswer> {
  const modulesOff = [...call.catalog.modulesOff]
  const objectsOff = objectsOfModules(modulesOff)
  const objects = allObjects(call)
    .filter((object) => !objectsOff.includes(object.name) && level(call, object, 'see') !== 'none')
    .map((object) => seen(call, object))
  const open = new Set(objects.map(({ name }) => name))
  const { sections } = await readStored(tx, call.workspace)
  const mine = (roles: readonly string[] | undefined): boolean => roles === undefined || !call.actor || roles.some((role) => call.actor!.roles.includes(role))
  return {
    version: call.catalog.version,
    objects,
    sections: sections
      .filter((row) => isLiving(row) && open.has(row.object) && mine(row.when?.roles))
      .map((row) => ({ id: row.id, object: row.object, key: row.key, label: row.label, position: row.position ?? 0, columns: row.columns ?? 2, icon: row.icon, when: row.when as never }))
      .sort((a, b) => a.position - b.position),
    objectsOff,
    modulesOff,
  }
}
