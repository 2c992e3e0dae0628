/** What texts of references mean, where not all names of the object are known: contacts, deals, an administrator's own. */
import { sql, type RawBuilder } from 'kysely'
import { seen } from '../../../../kernel/access/fields.ts'
import { level, visible } from '../../../../kernel/access/visible.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { columnName } from '../../../../kernel/records/columns.ts'
import { findObject, hasObject } from '../../../../kernel/records/registry.ts'
import { searchWords } from '../../../../shared/fold.ts'
import type { Field } from '../../../../shared/fields.ts'
import { isId } from '../../../../shared/ids.ts'
import { fieldOf, type ObjectDeclaration } from '../../../../shared/object.ts'
import { foldName } from '../values/foldName.ts'
import type { Linked } from './entity.ts'
import type { Session } from './session.ts'

/** `several`: the text names more than one record, and nobody can tell which. */
export type Meant = Linked | 'several'

export const referenceKey = (object: string, text: string): string => `${object} ${text}`

/** Looks up what is not known yet, strongest first: id, id of the other system, number or unique field, mailbox, name. Only what the caller may see is found. */
export async function loadReferences(tx: Tx, call: Call, session: Session, wanted: ReadonlyMap<string, ReadonlySet<string>>, prefix: string): Promise<void> {
  for (const [name, all] of wanted) {
    const texts = [...all].filter((text) => !session.references.has(referenceKey(name, text)))
    if (texts.length === 0 || !hasObject(call, name)) continue
    const object = seen(call, findObject(call, name))
    if (level(call, object, 'see') === 'none') continue
    const rows = await candidates(tx, call, object, texts, prefix)
    const meant = reader(object, rows, prefix)
    for (const text of texts) {
      const found = meant(text)
      // What is not there now may come with a later row.
      if (found) session.references.set(referenceKey(name, text), found)
    }
  }
}

interface Candidate {
  id: string
  title: string | null
  source: string | null
  /** Numbers, values of unique fields, mailboxes. */
  keys: string[]
}

async function candidates(tx: Tx, call: Call, object: ObjectDeclaration, texts: readonly string[], prefix: string): Promise<Candidate[]> {
  const name = table(call, object.name)
  const columns = keyColumns(object)
  // Each way on its own, so that each uses its index; joined by `or` they would read the whole table.
  const ways = [
    sql`select id from ${name} where id = any(${texts.filter(isId)}::uuid[])`,
    ...(object.fields.sourceId ? [sql`select id from ${name} where source_id = any(${texts.flatMap((text) => [`${prefix}:${text}`, text])}::text[])`] : []),
    ...columns.map(([column, f]) => (f.type === 'text' || f.type === 'link' ? sql`select id from ${name} where ${sql.ref(column)} = any(${[...texts]}::text[]) and deleted_at is null` : sql`select id from ${name} where ${sql.ref(column)} = any(${numbersOf(texts)}::bigint[]) and deleted_at is null`)),
    ...(object.fields.emails ? [sql`select r.id from unnest(${texts.filter((text) => text.includes('@')).map((text) => text.toLowerCase())}::text[]) as k cross join lateral (select id from ${name} where emails_keys @> array[k] and deleted_at is null limit 3) as r`] : []),
    ...byTitle(object, name, texts),
  ]
  const title = fieldOf(object, object.title) ? sql.ref(`t.${columnName(object.title)}`) : sql`null`
  const { rows } = await sql<Omit<Candidate, 'keys'> & { keys: (string | null)[] }>`
    select t.id, ${title} as title, ${object.fields.sourceId ? sql`t.source_id` : sql`null`} as source, array[${sql.join([sql`null::text`, ...columns.map(([column]) => sql`${sql.ref(`t.${column}`)}::text`)])}] ${object.fields.emails ? sql`|| t.emails_keys` : sql``} as keys
    from ${name} as t where t.deleted_at is null and ${visible(call, object, 't')} and t.id in (${sql.join(ways, sql` union `)})`.execute(tx)
  return rows.map((row) => ({ ...row, keys: row.keys.flatMap((key) => key?.toLowerCase() ?? []) }))
}

/** Columns by which a record can be told: its number, and what is unique. */
function keyColumns(object: ObjectDeclaration): [string, Field][] {
  return Object.entries(object.fields).flatMap(([field, f]) => (f.type === 'autoNumber' || (f.unique && (f.type === 'text' || f.type === 'link' || f.type === 'number')) ? [[columnName(field), f] as [string, Field]] : []))
}

const number = /^#?(\d{1,15})$/
const numbersOf = (texts: readonly string[]): string[] => texts.flatMap((text) => number.exec(text)?.[1] ?? [])

/** By the words of the search column where these are long enough for its index; else, and for few, by the name itself. */
function byTitle(object: ObjectDeclaration, name: RawBuilder<unknown>, texts: readonly string[]): RawBuilder<unknown>[] {
  const f = fieldOf(object, object.title)
  if (f?.type !== 'text') return []
  const title = sql.ref(columnName(object.title))
  const long: { text: string; words: string[] }[] = []
  const short: string[] = []
  for (const text of texts) {
    const words = f.searchable ? searchWords(text).map(([word = '']) => word).filter((word) => word.length >= 3).sort((a, b) => b.length - a.length) : []
    if (words.length > 0) long.push({ text: text.toLowerCase(), words })
    else short.push(text.toLowerCase())
  }
  const pattern = (nth: number): string[] => long.map(({ words }) => `%${(words[nth] ?? words[0]!).replace(/[\\%_]/g, '\\$&')}%`)
  return [
    ...(short.length > 0 ? [sql`select id from ${name} where deleted_at is null and lower(${title}) = any(${short}::text[])`] : []),
    ...(long.length > 0
      ? [sql`select r.id from unnest(${long.map(({ text }) => text)}::text[], ${pattern(0)}::text[], ${pattern(1)}::text[], ${pattern(2)}::text[]) as k (text, a, b, c)
          cross join lateral (select id from ${name} where search_text like k.a and search_text like k.b and search_text like k.c and lower(${title}) = k.text and deleted_at is null limit 3) as r`]
      : []),
  ]
}

function reader(object: ObjectDeclaration, rows: readonly Candidate[], prefix: string): (text: string) => Meant | undefined {
  const group = (keysOf: (row: Candidate) => readonly (string | null)[]): Map<string, Candidate[]> => {
    const groups = new Map<string, Candidate[]>()
    for (const row of rows) for (const key of new Set(keysOf(row))) if (key) groups.set(key, [...(groups.get(key) ?? []), row])
    return groups
  }
  const [ids, sources, keys, titles, names] = [group(({ id }) => [id]), group(({ source }) => [source]), group((row) => row.keys), group(({ title }) => [title]), group(({ title }) => [title && foldName(title)])]
  return (text) => {
    for (const found of [ids.get(text.toLowerCase()), sources.get(`${prefix}:${text}`), sources.get(text), keys.get(number.exec(text)?.[1] ?? text.toLowerCase()), titles.get(text), names.get(foldName(text))])
      if (found) return found.length === 1 ? { id: found[0]!.id } : 'several'
    return undefined
  }
}
