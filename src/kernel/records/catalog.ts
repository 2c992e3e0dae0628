/**
 * The catalog of a workspace: its objects as they are there, those of the code with the fields that
 * the administrator added or changed, and whole objects of his own. It travels in the call.
 */
import { sql } from 'kysely'
import type { ObjectDeclaration } from '../../shared/object.ts'
import type { Call, Tx } from '../call.ts'
import { table, transaction, type Database } from '../database/connect.ts'
import { getSetting } from '../settings/settings.ts'
import { catalogSource, codeObjects } from './registry.ts'

export interface Catalog {
  /** Changes with every change of the declarations; never used twice. */
  readonly version: string
  readonly objects: ReadonlyMap<string, ObjectDeclaration>
  /** Names of modules that the administrator switched off: their routes, listeners and jobs rest, their data and rules stay. */
  readonly modulesOff: ReadonlySet<string>
}

/** What a workspace has that added nothing. */
export const codeCatalog = (): Catalog => ({ version: 'code', objects: new Map(codeObjects().map((object) => [object.name, object])), modulesOff: new Set() })

/** By workspace; thrown away when the version moves. */
const built = new Map<string, { catalog: Catalog; source: unknown }>()

/** The catalog as the transaction sees it. */
export async function loadCatalog(tx: Tx, workspace: string): Promise<Catalog> {
  const found = await sql<{ version: string }>`select version from ${table(workspace, 'catalog_version')}`.execute(tx)
  const version = found.rows[0]?.version ?? 'code'
  const known = built.get(workspace)
  const source = catalogSource()
  if (known?.catalog.version === version && known.source === source) return known.catalog
  const objects = source ? await source(tx, workspace, codeObjects()) : codeObjects()
  const off = await getSetting<string[]>(tx, { workspace }, 'modulesOff')
  const catalog: Catalog = { version, objects: new Map(objects.map((object) => [object.name, object])), modulesOff: new Set(off) }
  built.set(workspace, { catalog, source })
  return catalog
}

/** Tells every process, in the transaction that changes a declaration, to read them anew. */
export async function raiseCatalogVersion(tx: Tx, call: Pick<Call, 'workspace'>): Promise<void> {
  await sql`update ${table(call, 'catalog_version')} set version = gen_random_uuid()::text`.execute(tx)
  suspectUntil.set(call.workspace, performance.now() + suspicion)
}

/** Milliseconds that a catalog is believed without asking the database. */
const believed = 250
/** After a change made in this process every request asks: the write may commit a moment after it was made. */
const suspicion = 3000
const suspectUntil = new Map<string, number>()

/** The catalog for requests, which would otherwise each ask for its version. */
export function rememberCatalog(database: Database): (workspace: string) => Promise<Catalog> {
  const known = new Map<string, { catalog: Promise<Catalog>; at: number }>()
  return (workspace) => {
    const now = performance.now()
    const found = known.get(workspace)
    if (found && now - found.at < believed && now >= (suspectUntil.get(workspace) ?? 0)) return found.catalog
    const catalog = transaction(database, (tx) => loadCatalog(tx, workspace))
    known.set(workspace, { catalog, at: now })
    catalog.catch(() => known.delete(workspace))
    return catalog
  }
}
