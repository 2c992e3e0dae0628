/** Reads the catalog of a workspace, and keeps it while its version stands. */
import { sql } from 'kysely'
import type { Call, Tx } from '../call.ts'
import type { Catalog } from '../catalog.ts'
import { table, transaction, type Database } from '../database/connect.ts'
import { recentChanges, remember } from '../settings/shortMemory.ts'
import { catalogSource, codeObjects } from './registry.ts'

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
  const { objects, modulesOff } = source ? await source(tx, workspace, codeObjects()) : { objects: codeObjects(), modulesOff: [] }
  const catalog: Catalog = { version, objects: new Map(objects.map((object) => [object.name, object])), modulesOff: new Set(modulesOff) }
  built.set(workspace, { catalog, source })
  return catalog
}

/** Tells every process, in the transaction that changes a declaration, to read them anew. */
export async function raiseCatalogVersion(tx: Tx, call: Pick<Call, 'workspace'>): Promise<void> {
  await sql`update ${table(call, 'catalog_version')} set version = gen_random_uuid()::text`.execute(tx)
  changes.note(call.workspace)
}

/** Milliseconds that a catalog is believed without asking the database. */
const believed = 250
const changes = recentChanges()

/** The catalog for requests, which would otherwise each ask for its version. */
export const rememberCatalog = (database: Database): ((workspace: string) => Promise<Catalog>) => remember(believed, changes, (workspace) => transaction(database, (tx) => loadCatalog(tx, workspace)))
