/** The whole product with import, and the command line's way of importing, for the tests beside. */
import { writeFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { table } from '../../../kernel/database/connect.ts'
import { startProduct, type Product } from '../../../app/product.testing.ts'
import { runImportFiles, undoImport, type ImportOptions, type ImportReport } from './index.ts'

export const fixtures = join(import.meta.dirname, '../../../../test/fixtures')

export interface ImportProduct extends Product {
  folder: string
  /** Writes text into a file of the test's folder and answers with its path. */
  file(name: string, text: string | Buffer): string
  run(paths: string[], options?: ImportOptions): Promise<ImportReport>
  undo(id: string): Promise<{ object: string; title: string; reason: string }[]>
  /** One value of one row. */
  value<T>(query: string): Promise<T>
  rows(query: string): Promise<Record<string, unknown>[]>
}

export async function startImports(name: string): Promise<ImportProduct> {
  const product = await startProduct(name)
  const folder = mkdtempSync(join(tmpdir(), 'clientele-imports-'))
  const rows = async (query: string): Promise<Record<string, unknown>[]> => (await sql<Record<string, unknown>>`${sql.raw(query.replace(/\$(\w+)/g, (_, of: string) => `"${product.workspace}"."${of}"`))}`.execute(product.database.db)).rows
  return {
    ...product,
    folder,
    file: (fileName, text) => {
      const path = join(folder, fileName)
      writeFileSync(path, text)
      return path
    },
    run: async (paths, options = {}) => {
      const call = await product.system(async (_, system) => ({ ...system, way: 'cli' as const }))
      return runImportFiles(product.database, call, paths.map((path) => ({ name: path.split('/').at(-1)!, path })), { rejectsFolder: folder, ...options })
    },
    undo: (id) =>
      product.system(async (tx, call) => {
        await undoImport(tx, call, id)
        const found = await sql<{ kept: { object: string; title: string; reason: string }[] }>`select kept from ${table(call, 'import_jobs')} where import_id = ${id}`.execute(tx)
        return found.rows[0]!.kept
      }),
    rows,
    value: async <T>(query: string) => Object.values((await rows(query))[0] ?? {})[0] as T,
  }
}
