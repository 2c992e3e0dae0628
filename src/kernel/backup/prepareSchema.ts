/** Builds a schema as it was when the backup was made, empty and ready to be filled. */
import type pg from 'pg'
import { applyMigrations, migrationsOf, type MigrationSource } from '../database/migrate.ts'
import { BackupError } from './backupError.ts'
import { readCatalogue, type Catalogue } from './catalogue.ts'
import { addExtras } from './extras.ts'
import type { BackupHeader, BackupIndex } from './format.ts'
import { quote, txOn } from './session.ts'

/** Beyond this size an index is made faster after the rows than along with them. */
const largeTable = 1024 * 1024

export interface Prepared {
  /** What the migrations made. */
  made: Catalogue
  /** Taken away for the loading; to be made again. */
  waiting: BackupIndex[]
}

/** The schema must exist, empty, and be first in the search path. Foreign keys and triggers stay away until `finishSchema`. */
export async function prepareSchema(client: pg.Client, schema: string, header: BackupHeader, sources: MigrationSource[]): Promise<Prepared> {
  refuseOthers(header, sources)
  const wanted = new Set(header.migrations.map(({ module, name }) => `${module}/${name}`))
  await applyMigrations(txOn(client), schema, sources, wanted)
  const { constraintIndexes, ...made } = await readCatalogue(client, schema)
  await addExtras(client, header, made)
  for (const { name, table } of made.foreignKeys) await client.query(`alter table ${quote(table)} drop constraint ${quote(name)}`)
  const large = new Set(header.tables.filter(({ bytes }) => bytes > largeTable).map(({ name }) => name))
  const waiting = made.indexes.filter(({ name, table }) => large.has(table) && !constraintIndexes.has(name))
  for (const { name } of waiting) await client.query(`drop index ${quote(name)}`)
  // Migrations fill some tables; all rows come from the backup.
  await client.query(`truncate ${header.tables.map(({ name }) => quote(name)).join(', ')}`)
  for (const { name } of header.tables) await client.query(`alter table ${quote(name)} disable trigger user`)
  return { made, waiting }
}

function refuseOthers({ migrations, version }: BackupHeader, sources: MigrationSource[]): void {
  const known = new Map(sources.flatMap(migrationsOf).map(({ module, name, checksum }) => [`${module}/${name}`, checksum]))
  for (const { module, name, checksum } of migrations) {
    const found = known.get(`${module}/${name}`)
    if (found === undefined)
      throw new BackupError('newer', `The backup was made by a newer version of Clientele (${version}, migration ${module}/${name}). Update Clientele, then try again. Nothing was changed.`)
    if (found !== checksum)
      throw new BackupError('otherMigration', `The backup was made by a changed copy of Clientele: its migration ${module}/${name} is another one. Use the copy that made it. Nothing was changed.`)
  }
}
