import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeObjects } from '../kernel/records/registry.ts'
import { columnName } from '../kernel/records/columns.ts'
import type { Field } from '../shared/fields.ts'
import { allFields } from '../shared/object.ts'
import { startProduct, type Product } from './product.testing.ts'

let product: Product
let columns: Map<string, string>
let indexes: { table: string; definition: string }[]

beforeAll(async () => {
  product = await startProduct('schema')
  const found = await sql<{ name: string; type: string }>`select c.relname || '.' || a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname = ${product.workspace} and a.attnum > 0 and not a.attisdropped and c.relkind = 'r'`.execute(product.database.db)
  columns = new Map(found.rows.map((row) => [row.name, row.type]))
  indexes = (await sql<{ table: string; definition: string }>`select tablename as table, indexdef as definition from pg_indexes where schemaname = ${product.workspace}`.execute(product.database.db)).rows
})
afterAll(() => product.stop())

const types: Record<Field['type'], string> = {
  text: 'text',
  richText: 'text',
  link: 'text',
  option: 'text',
  options: 'text[]',
  number: 'bigint',
  autoNumber: 'bigint',
  decimal: 'numeric',
  percent: 'numeric',
  money: 'numeric',
  date: 'date',
  instant: 'timestamp with time zone',
  duration: 'bigint',
  boolean: 'boolean',
  reference: 'uuid',
  references: 'uuid[]',
  file: 'uuid',
  image: 'uuid',
  // No built-in object has one; administrators' fields are no columns of a migration.
  computed: 'numeric',
  tags: 'text[]',
  phones: 'jsonb',
  emails: 'jsonb',
  addresses: 'jsonb',
  json: 'jsonb',
}

test('every declared field has its columns, of the right type', () => {
  const wrong: string[] = []
  const expectColumn = (table: string, column: string, type: string): void => {
    if (columns.get(`${table}.${column}`) !== type) wrong.push(`${table}.${column}: ${columns.get(`${table}.${column}`)} in place of ${type}`)
  }
  for (const object of codeObjects()) {
    expectColumn(object.name, 'search_text', 'text')
    for (const [name, f] of allFields(object)) {
      const column = columnName(name)
      expectColumn(object.name, column, name === 'id' ? 'uuid' : name === 'version' ? 'integer' : types[f.type])
      if (f.type === 'money') for (const [suffix, type] of [['currency', 'text'], ['rate', 'numeric'], ['base', 'numeric']] as const) expectColumn(object.name, `${column}_${suffix}`, type)
      if (f.type === 'phones' || f.type === 'emails') expectColumn(object.name, `${column}_keys`, 'text[]')
    }
  }
  expect(wrong).toEqual([])
})

test('every column of an object belongs to a declared field', () => {
  const stray: string[] = []
  for (const object of codeObjects()) {
    const declared = new Set(['search_text', ...allFields(object).flatMap(([name, f]) => { const column = columnName(name); return f.type === 'money' ? [column, `${column}_currency`, `${column}_rate`, `${column}_base`] : f.type === 'phones' || f.type === 'emails' ? [column, `${column}_keys`] : [column] })])
    for (const name of columns.keys()) if (name.startsWith(`${object.name}.`) && !declared.has(name.slice(object.name.length + 1))) stray.push(name)
  }
  expect(stray).toEqual([])
})

test('every sortable field of a large object has an index that begins with it, and search has its trigrams', () => {
  const missing: string[] = []
  for (const name of ['contacts', 'companies', 'deals', 'tasks', 'activities', 'notes', 'products']) {
    const object = codeObjects().find((candidate) => candidate.name === name)!
    const of = indexes.filter((index) => index.table === name).map((index) => index.definition)
    if (!of.some((definition) => definition.includes('gin (search_text'))) missing.push(`${name}.search_text`)
    for (const [field, f] of allFields(object)) {
      if (!f.sortable) continue
      const column = f.type === 'money' ? `${columnName(field)}_base` : columnName(field)
      const icu = f.type === 'text' ? ' COLLATE "und-x-icu"' : ''
      // Ascending, with empty values last: what kernel/records/sort.ts reads from both ends.
      if (!of.some((definition) => definition.includes(`(${column}${icu}, id)`) || (definition.startsWith('CREATE UNIQUE') && definition.includes(`(${column})`)))) missing.push(`${name}.${column}${icu}`)
    }
  }
  expect(missing).toEqual([])
})
