import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { table, transaction } from '../../../kernel/database/connect.ts'
import { startImports, type ImportProduct } from './imports.testing.ts'
import { createImport } from './manage/createImport.ts'
import { readSources } from './manage/readSources.ts'
import { continueRun, resumeRuns, startRun } from './manage/runJob.ts'
import { firmHints } from './run/firmHints.ts'
import { runImport } from './run/runImport.ts'

let product: ImportProduct
beforeAll(async () => {
  product = await startImports('imports_restart')
}, 60_000)
afterAll(() => product.stop())

test('an import that was killed in the middle goes on where it stopped; nothing is doubled or lost', async () => {
  const people = Array.from({ length: 2500 }, (_, i) => `${i},Person ${i},p${i % 2400}@x.lv,${i === 2100 ? 'soon' : '1990-02-01'}`)
  const bytes = Buffer.from(['ID,Full name,Email,Birthday', ...people].join('\n'))
  const system = await product.system((_, call) => Promise.resolve(call))
  const importId = await product.system(async (tx, call) => {
    const files = await readSources(call, [{ name: 'people.csv', bytes }], await firmHints(tx, call))
    const made = await createImport(tx, call, files)
    await startRun(tx, call, made.id, files.map((file) => file.mapping))
    return made.id
  })
  const [file] = await product.system(async (tx, call) => readSources(call, [{ name: 'people.csv', bytes }], await firmHints(tx, call)))
  // The database gives way at a row of the second set.
  await sql.raw(`create function ${product.workspace}.break() returns trigger language plpgsql as $f$ begin if new.last_name = '1500' then raise exception 'broken'; end if; return new; end $f$;
    create trigger break before insert on ${product.workspace}.contacts for each row execute function ${product.workspace}.break()`).execute(product.database.db)
  await expect(runImport(product.database, { ...system, way: 'import', batchId: importId }, importId, [{ name: 'people.csv', table: file!.table, mapping: file!.mapping }])).rejects.toThrow('broken')
  expect(await product.value('select count(*) from $contacts')).toBe(1000)
  expect(await product.value('select done from $import_jobs')).toBe(1000)
  await sql.raw(`drop trigger break on ${product.workspace}.contacts`).execute(product.database.db)

  await resumeRuns(product.database, system)
  expect(await product.value('select count(*) from $contacts')).toBe(1000)
  await transaction(product.database, (tx) => sql`update ${table(product.workspace, 'import_jobs')} set alive_at = now() - interval '3 minutes'`.execute(tx))
  await resumeRuns(product.database, system)

  const [done] = await product.rows('select status, rows_read, rows_created, rows_updated, rows_skipped, rows_failed from $imports')
  expect(done).toEqual({ status: 'done', rows_read: 2500, rows_created: 2399, rows_updated: 0, rows_skipped: 100, rows_failed: 1 })
  expect(await product.value('select count(*) from $contacts')).toBe(2399)
  expect(await product.value('select count(*) from $import_files')).toBe(0)
})

test('an import that was begun when files were kept as they came is read from them and run', async () => {
  const bytes = Buffer.from('Full name,Email\nOld One,old1@x.lv\nOld Two,old2@x.lv\n')
  const importId = await product.system(async (tx, call) => {
    const files = await readSources(call, [{ name: 'old.csv', bytes }], await firmHints(tx, call))
    const made = await createImport(tx, call, files)
    await startRun(tx, call, made.id, files.map((file) => file.mapping))
    await sql`delete from ${table(call, 'import_parts')} where import_id = ${made.id}`.execute(tx)
    await sql`update ${table(call, 'import_files')} set content = ${bytes} where import_id = ${made.id}`.execute(tx)
    return made.id
  })
  await continueRun(product.database, await product.system((_, call) => Promise.resolve(call)), importId)
  expect(await product.rows(`select status, rows_created from $imports where id = '${importId}'`)).toEqual([{ status: 'done', rows_created: 2 }])
})
