/** Sets of rows are planned while the ones before are still being written; what is refused late is refused all the same. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startImports, type ImportProduct } from './imports.testing.ts'

let product: ImportProduct

beforeAll(async () => {
  product = await startImports('imports_sets')
}, 60_000)
afterAll(() => product.stop())

const day = (n: number): string => new Date(Date.UTC(1900, 0, 1 + n)).toISOString().slice(0, 10)
const file = (name: string, count: number, birthday: (row: number) => string): string =>
  product.file(name, ['Last name,First name,Email,Birthday', ...Array.from({ length: count }, (_, row) => `Person ${row},${name.slice(0, 4)},p${row}@${name}.example,${birthday(row)}`)].join('\n'))

test('rows that only the database refuses are found one by one, and all adds up', async () => {
  await sql`create unique index one_birthday on ${sql.id(product.workspace, 'contacts')} (birthday) where deleted_at is null`.execute(product.database.db)
  const taken = new Map([[0, 5], [700, 5], [999, 1200], [2100, 20], [2499, 21]])
  // Rows 5 and 700 come after 0 on its day, 1200 after 999; 2100 and 2499 take days of the first set.
  const report = await product.run([file('late.csv', 2500, (row) => day(taken.get(row) ?? row))])
  expect(report).toMatchObject({ read: 2500, updated: 0, skipped: 0 })
  expect(report.created + report.failed).toBe(2500)
  expect(report.failed).toBe(5)
  const stored = await product.rows(`select count(*) as contacts, count(distinct birthday) as days, (select count(*) from $history where batch_id = '${report.import}' and object = 'contacts') as lines, (select count(*) from $events where type = 'contacts.created') as events from $contacts where deleted_at is null`)
  expect(stored[0]).toEqual({ contacts: 2495, days: 2495, lines: 2495, events: 2495 })
  const rejects = await product.rows(`select number from $import_rejects where import_id = '${report.import}' order by number`)
  expect(rejects).toHaveLength(5)
  await product.undo(report.import!)
  expect(await product.value(`select count(*) from $contacts where deleted_at is null`)).toBe(0)
  await sql`drop index ${sql.id(product.workspace, 'one_birthday')}`.execute(product.database.db)
})

test('a person who comes again in a later set is the same person, and a second run changes nothing', async () => {
  const path = product.file('again.csv', ['Last name,Email,Phone', ...Array.from({ length: 3000 }, (_, row) => `Again ${row % 1500},a${row % 1500}@again.example,${row < 1500 ? '' : `+371 2${String(6_000_000 + row)}`}`)].join('\n'))
  expect(await product.run([path])).toMatchObject({ read: 3000, created: 1500, updated: 1500, skipped: 0, failed: 0 })
  expect(await product.rows(`select count(*) as all, sum(jsonb_array_length(phones)) as phones from $contacts where deleted_at is null and last_name like 'Again %'`)).toEqual([{ all: 1500, phones: 1500 }])
  expect(await product.run([path])).toMatchObject({ read: 3000, created: 0, updated: 0, skipped: 3000, failed: 0 })
})

/** The database takes the first such write back, as it does with one of two transactions that wait for each other. */
async function deadlockOnce(name: string, on: string, condition: string): Promise<void> {
  const of = (what: string): string => `${product.workspace}.${what}`
  await sql.raw(`create sequence ${of(`${name}_times`)};
    create function ${of(name)}() returns trigger language plpgsql as $f$ begin if (${condition}) and nextval('${of(`${name}_times`)}') = 1 then raise exception 'meanwhile' using errcode = '40P01'; end if; return new; end $f$;
    create trigger ${name} before update on ${of(on)} for each row execute function ${of(name)}()`).execute(product.database.db)
}

test('values of the file still go over those of known people where the set was taken back after it was sent', async () => {
  const people = (name: string, birthday: string): string => product.file(name, ['Last name,Email,Birthday', ...Array.from({ length: 30 }, (_, row) => `Known ${row},k${row}@known.example,${birthday}`)].join('\n'))
  await product.run([people('before.csv', '1980-01-01')])
  await deadlockOnce('late_set', 'import_jobs', 'new.row > old.row')
  expect(await product.run([people('after.csv', '1990-02-02')])).toMatchObject({ read: 30, updated: 30, skipped: 0, failed: 0 })
  expect(await product.value(`select count(*) from $contacts where last_name like 'Known %' and birthday = '1990-02-02'`)).toBe(30)
})

test('what is done once a file is done again where the database took it back', async () => {
  await deadlockOnce('late_mother', 'companies', 'new.parent_id is distinct from old.parent_id')
  await deadlockOnce('late_end', 'import_jobs', 'new.file > old.file')
  const path = product.file('mothers.csv', 'Company,Parent company\nDaughter One,Mother Two\nMother Two,')
  expect(await product.run([path])).toMatchObject({ read: 2, created: 2, failed: 0, warnings: 0 })
  expect(await product.value(`select m.name from $companies as d join $companies as m on m.id = d.parent_id where d.name = 'Daughter One'`)).toBe('Mother Two')
})

test('a set that the database takes back again and again ends the run and is told, and goes on from there when asked again', { timeout: 30_000 }, async () => {
  const of = (what: string): string => `${product.workspace}.${what}`
  await sql.raw(`create function ${of('never')}() returns trigger language plpgsql as $f$ begin raise exception 'meanwhile' using errcode = '40P01'; end $f$;
    create trigger never before insert on ${of('contacts')} for each row when (new.last_name = 'Never') execute function ${of('never')}()`).execute(product.database.db)
  const path = product.file('never.csv', 'Last name,Email\nNever,never@x.example')
  await expect(product.run([path])).rejects.toThrow('Import the file again')
  expect(await product.value(`select count(*) from $contacts where last_name = 'Never'`)).toBe(0)
  await sql.raw(`drop trigger never on ${of('contacts')}`).execute(product.database.db)
  expect(await product.run([path])).toMatchObject({ read: 1, created: 1 })
})
