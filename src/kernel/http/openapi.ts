/**
 * The description of the interface (OpenAPI 3.1). Who is signed in sees the workspace's own fields and
 * objects in it, as far as his rights go; anybody else sees what every installation has.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { labelText } from '../../shared/labels.ts'
import type { ObjectDeclaration } from '../../shared/object.ts'
import { seen } from '../access/fields.ts'
import { level } from '../access/visible.ts'
import type { Call } from '../call.ts'
import { Problem } from '../problem.ts'
import { allObjects, codeObjects } from '../records/registry.ts'
import { callOf, type HttpContext } from './context.ts'
import { base } from './endpoints.ts'
import { specOf } from './objectRoutes.ts'
import { operationOf, type Operation } from './openapiOperation.ts'
import { dressed, type Description, type Reference } from './reference.ts'

/** Without a reference, the bare description. */
export function addOpenapiRoute(app: FastifyInstance, context: HttpContext, reference?: Reference): void {
  app.get(`${base}/openapi.json`, { schema: { hide: true } }, async (request) => {
    const everywhere = app.swagger() as Description
    const call = await callOf(context, request, true).catch((error: unknown) => {
      // The description is for everybody; a key that is not known any more opens no more than none.
      if (error instanceof Problem) return null
      throw error
    })
    const description = call?.actor ? describedFor(call, everywhere) : everywhere
    return reference ? dressed(description, reference, base, serverOf(request)) : description
  })
}

/** As the reader's browser names it; a Host that is none is not repeated. */
const serverOf = ({ protocol, host }: FastifyRequest): string => `${protocol}://${/^[\w.:[\]-]{1,255}$/.test(host) ? host : 'localhost'}`

/** Paths of objects that differ from the code's are described anew; the rest is shared. */
function describedFor(call: Call, everywhere: Description): Description {
  const code = new Set(codeObjects())
  const paths: Record<string, Record<string, unknown>> = { ...everywhere.paths }
  for (const object of allObjects(call)) {
    if (call.catalog.modulesOff.has(object.module)) continue
    const open = seen(call, object)
    if (code.has(open) || (object.custom && level(call, object, 'see') === 'none')) continue
    for (const [path, operations] of Object.entries(pathsOf(open))) paths[path] = { ...paths[path], ...operations }
  }
  for (const path of Object.keys(paths)) if (isOff(call, path)) delete paths[path]
  return { ...everywhere, paths }
}

const isOff = (call: Call, path: string): boolean => {
  const [, name = ''] = path.slice(base.length).split('/')
  const object = call.catalog.objects.get(name)
  return object !== undefined && call.catalog.modulesOff.has(object.module)
}

const described = new WeakMap<ObjectDeclaration, Record<string, Record<string, Operation>>>()

function pathsOf(object: ObjectDeclaration): Record<string, Record<string, Operation>> {
  let paths = described.get(object)
  if (!paths) {
    const root = `${base}/${object.name}`
    const spec = specOf(object)
    const name = object.labels ? labelText(object.labels.many, 'en') : undefined
    const of = (schema: Record<string, unknown>): Operation => operationOf(schema, name)
    paths = {
      [root]: { get: of(spec.list), post: of(spec.create) },
      [`${root}/export`]: { get: of(spec.export) },
      [`${root}/bulk`]: { post: of(spec.bulk) },
      [`${root}/{id}`]: { get: of(spec.one), patch: of(spec.patch), delete: of(spec.trash) },
      [`${root}/{id}/restore`]: { post: of(spec.restore) },
      [`${root}/{id}/history`]: { get: of(spec.history) },
    }
    described.set(object, paths)
  }
  return paths
}
