/**
 * What an administrator added to the tables: columns and tables whose names begin with x_. No migration makes these, so
 * their definitions are in the backup. A backup may come from anywhere: each definition is taken apart and let through
 * only where it can do nothing but define.
 */
import type pg from 'pg'
import type { Catalogue } from './catalogue.ts'
import { BackupError } from './backupError.ts'
import type { BackupColumn, BackupHeader, BackupTable } from './format.ts'
import { quote } from './session.ts'

const added = (name: string): boolean => name.startsWith('x_')

const typeForm = /^(?:"?[a-z_][a-z0-9_ ]*"?)(?:\(\d+(?:,\d+)?\))?(?: with(?:out)? time zone)?(?:\[\])?$/i
const defaultForm = /^(?:\(?-?\d+(?:\.\d+)?\)?|'(?:[^'\\]|'')*'|true|false|NULL|now\(\)|CURRENT_TIMESTAMP|ARRAY\[\])(?:::[a-z0-9_ ]+(?:\[\])?)*$/i
const sequenceDefault = /^nextval\('(?:\w+\.)?"?(x_\w+)"?'::regclass\)$/
const foreignKeyForm = /^FOREIGN KEY \([\w", ]+\) REFERENCES [\w"]+\([\w", ]+\)(?: ON (?:DELETE|UPDATE) (?:CASCADE|SET NULL|SET DEFAULT|RESTRICT))*(?: DEFERRABLE(?: INITIALLY DEFERRED)?)?$/
/** A word before an opening bracket is a function, but for these. */
const harmlessCalls = new Set(['btree', 'gin', 'gist', 'hash', 'brin', 'lower', 'upper', 'coalesce', 'where', 'include', 'with', 'and', 'or', 'not', 'any', 'in'])

/** Makes the sequences, tables and columns that the migrations did not. Throws BackupError for one that nobody could have added. */
export async function addExtras(client: pg.Client, header: BackupHeader, there: Catalogue): Promise<void> {
  const sequences = new Set(there.sequences.map(({ name }) => name))
  for (const { name } of header.sequences) if (!sequences.has(name)) await client.query(`create sequence ${known('sequence', name)}`)
  const tables = new Map(there.tables.map((table) => [table.name, table]))
  for (const table of header.tables) {
    const found = tables.get(table.name)
    if (found) await addColumns(client, table, found)
    else await client.query(`create table ${known('table', table.name)} (${table.columns.map(definitionOf).join(', ')})`)
  }
  for (const { name, owner } of header.sequences) if (owner && !sequences.has(name)) await client.query(`alter sequence ${quote(name)} owned by ${quote(owner[0])}.${quote(owner[1])}`)
}

async function addColumns(client: pg.Client, table: BackupTable, found: BackupTable): Promise<void> {
  const names = new Set(found.columns.map(({ name }) => name))
  const missing = table.columns.filter(({ name }) => !names.has(name))
  for (const column of missing) if (!added(column.name)) throw unknown(`column ${table.name}.${column.name}`)
  if (missing.length > 0) await client.query(`alter table ${quote(table.name)} ${missing.map((column) => `add column ${definitionOf(column)}`).join(', ')}`)
}

/** Indexes and keys that no migration made. Answers with those that were left out, because they are not plain ones. */
export async function addExtraKeys(client: pg.Client, header: BackupHeader, there: Catalogue): Promise<string[]> {
  const left: string[] = []
  const indexes = new Set(there.indexes.map(({ name }) => name))
  for (const { name, table, unique, primary, using } of header.indexes) {
    if (indexes.has(name)) continue
    const columns = /^btree (\([\w", ]+\))$/.exec(using)?.[1]
    if (primary && columns) await client.query(`alter table ${quote(table)} add constraint ${quote(name)} primary key ${columns}`)
    else if (!primary && isPlainIndex(using)) await run(client, `create ${unique ? 'unique ' : ''}index ${quote(name)} on ${quote(table)} using ${using}`)
    else left.push(`index ${name}`)
  }
  const keys = new Set(there.foreignKeys.map(({ name, table }) => `${table}.${name}`))
  for (const { name, table, definition } of header.foreignKeys) {
    if (keys.has(`${table}.${name}`)) continue
    if (foreignKeyForm.test(definition)) await client.query(`alter table ${quote(table)} add constraint ${quote(name)} ${definition}`)
    else left.push(`key ${name}`)
  }
  return left
}

export function isPlainIndex(using: string): boolean {
  const words = using.replace(/'(?:[^'\\]|'')*'(?:::[a-z ]+)?/g, "''").replace(/"[^"]*"/g, 'name')
  if (/[;$\\]|--|\/\*/.test(words)) return false
  return [...words.matchAll(/([a-z_.]+)\s*\(/gi)].every(([, word]) => harmlessCalls.has(word!.toLowerCase()))
}

function definitionOf({ name, type, notNull, default: given }: BackupColumn): string {
  if (!typeForm.test(type)) throw unknown(`type ${type}`)
  const sequence = given === null ? null : sequenceDefault.exec(given)?.[1]
  if (given !== null && !sequence && !defaultForm.test(given)) throw unknown(`default of ${name}`)
  const value = sequence ? ` default nextval('${sequence}')` : given === null ? '' : ` default ${given}`
  return `${quote(name)} ${type}${value}${notNull ? ' not null' : ''}`
}

/** One statement and no more, whatever the text holds. */
const run = (client: pg.Client, text: string): Promise<unknown> => client.query({ text, queryMode: 'extended' } as pg.QueryConfig)

function known(kind: string, name: string): string {
  if (!added(name)) throw unknown(`${kind} ${name}`)
  return quote(name)
}

const unknown = (what: string): BackupError =>
  new BackupError('unknownPart', `The backup holds something that this version of Clientele does not know: ${what}. Update Clientele, then try again. Nothing was changed.`)
