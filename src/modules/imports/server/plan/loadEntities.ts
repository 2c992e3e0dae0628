/** Loads the stored records that the rows of a chunk may mean. */
import { sql, type RawBuilder } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { visible } from '../../../../kernel/access/visible.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { readRow, selectColumns } from '../../../../kernel/records/columns.ts'
import { declarationOf, isAdded, recordKinds, type RecordKind } from '../../targets.ts'
import { foldName } from '../values/foldName.ts'
import { keysOf, namedKinds, type Entity } from './entity.ts'
import type { RecordDraft, RowDraft } from './draft.ts'
import { loadReferences } from './references.ts'
import type { Session } from './session.ts'

/** Which kind a reference by name means. */
const referenceKind: Record<string, RecordKind> = { ownerId: 'user', productId: 'product', parentId: 'company' }

/** Objects of which all names are known, so that a text can name one. */
const namedObjects: Record<string, RecordKind> = { users: 'user', products: 'product', companies: 'company' }

export function referenceKindOf(call: Pick<Call, 'catalog'>, kind: RecordKind, field: string): RecordKind | undefined {
  if (!isAdded(kind) && !isAdded(field)) return referenceKind[field]
  const f = declarationOf(kind, call.catalog.objects).fields[field]
  return f?.type === 'reference' ? namedObjects[f.to] : undefined
}

/** The object that a reference names, where its records are looked up one by one. */
export function referenceObjectOf(call: Pick<Call, 'catalog'>, kind: RecordKind, field: string): string | undefined {
  if (referenceKindOf(call, kind, field)) return undefined
  const f = declarationOf(kind, call.catalog.objects).fields[field]
  return f?.type === 'reference' ? f.to : undefined
}

type Wanted = Map<RecordKind, Set<string>>

/** Reads what is not known yet. Only records that the caller may see are found. */
export async function loadEntities(tx: Tx, call: Call, session: Session, rows: readonly RowDraft[], prefix: string): Promise<void> {
  const wanted = wantedBy(call, rows, prefix)
  for (const kind of [...recordKinds, ...[...wanted.keys()].filter(isAdded)]) {
    const keys = wanted.get(kind)
    if (!keys?.size) continue
    if (namedKinds.has(kind) && !session.namesLoaded.has(kind)) await loadNamed(tx, call, session, kind)
    const unknown = [...keys].filter((key) => !session.index.find(kind, key))
    if (unknown.length) await loadByKeys(tx, call, session, kind, unknown)
  }
  await loadReferences(tx, call, session, referencesOf(call, rows), prefix)
}

/** Texts that name records, by object; a deal that stands beside a row's main record is one of them. */
function referencesOf(call: Call, rows: readonly RowDraft[]): Map<string, Set<string>> {
  const wanted = new Map<string, Set<string>>()
  const want = (object: string, text: string): void => void (wanted.get(object) ?? wanted.set(object, new Set()).get(object)!).add(text)
  for (const { records } of rows) {
    for (const [kind, record] of Object.entries(records) as [RecordKind, RecordDraft][]) {
      for (const [field, text] of Object.entries(record.names)) {
        const object = referenceObjectOf(call, kind, field)
        if (object) want(object, text)
      }
    }
    if (typeof records.deal?.values.title === 'string' && Object.keys(records).some((kind) => kind === 'task' || kind === 'activity' || isAdded(kind))) want('deals', records.deal.values.title)
  }
  return wanted
}

function wantedBy(call: Call, rows: readonly RowDraft[], prefix: string): Wanted {
  const wanted: Wanted = new Map()
  const want = (kind: RecordKind, key: string): void => void (wanted.get(kind) ?? wanted.set(kind, new Set()).get(kind)!).add(key)
  for (const row of rows) {
    for (const [kind, record] of Object.entries(row.records) as [RecordKind, RecordDraft][]) {
      record.keys = keysOf(kind, record.values, record.sourceId)
      for (const key of record.keys) want(kind, key)
      for (const [field, text] of Object.entries(record.names)) want(referenceKindOf(call, kind, field) ?? kind, `s:${prefix}:${text}`)
      for (const id of record.sourceIds?.contactIds ?? []) want('contact', `s:${prefix}:${id}`)
      if (kind === 'user') want('team', 'n:')
      if (row.records.note) want('note', `s:${record.sourceId ?? ''}:note`)
    }
  }
  return wanted
}

/** Users, teams, products and companies are looked for by name in all spellings: their names are few enough to know. */
async function loadNamed(tx: Tx, call: Call, session: Session, kind: RecordKind): Promise<void> {
  session.namesLoaded.add(kind)
  await enterRows(tx, call, session, kind, sql`true`)
}

async function loadByKeys(tx: Tx, call: Call, session: Session, kind: RecordKind, keys: string[]): Promise<void> {
  const of = (letter: string): string[] => keys.filter((key) => key.startsWith(`${letter}:`)).map((key) => key.slice(2))
  const name = table(call, declarationOf(kind).name)
  const [sourceIds, mails, phones] = [of('s'), of('e'), of('p')]
  const aliases = sourceIds.length ? await aliasesOf(tx, call, kind, sourceIds) : []
  // Each condition on its own, so that each uses its index; joined by `or` they would read the whole table.
  const found: RawBuilder<unknown>[] = sourceIds.length ? [sql`select id from ${name} where source_id = any(${sourceIds}::text[]) and deleted_at is null`] : []
  if (kind === 'contact' && mails.length) found.push(byKey(name, 'emails_keys', mails))
  if (kind === 'contact' && phones.length) found.push(byKey(name, 'phones_keys', phones))
  const ids = found.length ? (await sql<{ id: string }>`${sql.join(found, sql` union `)}`.execute(tx)).rows.map((row) => row.id) : []
  const wanted = [...new Set([...ids, ...aliases.map((alias) => alias.record_id)])]
  if (wanted.length) await enterRows(tx, call, session, kind, sql`t.id = any(${wanted}::uuid[])`)
  for (const { source_id, record_id } of aliases) {
    const entity = session.index.byId(record_id)
    if (entity) session.index.alias(entity, source_id)
  }
}

/** One index look-up a key: an overlap with a thousand keys at once would read the whole table. */
const byKey = (name: RawBuilder<unknown>, column: string, keys: string[]): RawBuilder<unknown> =>
  sql`select c.id from unnest(${keys}::text[]) as k cross join lateral (select id from ${name} where ${sql.id(column)} @> array[k] and deleted_at is null limit 20) as c`

async function aliasesOf(tx: Tx, call: Call, kind: RecordKind, sourceIds: string[]): Promise<{ source_id: string; record_id: string }[]> {
  const found = await sql<{ source_id: string; record_id: string }>`select source_id, record_id from ${table(call, 'import_sources')} where object = ${declarationOf(kind).name} and source_id = any(${sourceIds}::text[])`.execute(tx)
  return found.rows
}

async function enterRows(tx: Tx, call: Call, session: Session, kind: RecordKind, condition: ReturnType<typeof sql>): Promise<void> {
  const object = declarationOf(kind, call.catalog.objects)
  const found = await sql<Record<string, unknown> & { may: boolean }>`
    select ${sql.join(selectColumns(object).map((column) => sql.ref(`t.${column}`)))}, ${visible(call, object, 't', 'change')} as may
    from ${table(call, object.name)} as t where t.deleted_at is null and ${visible(call, object, 't')} and ${condition} order by t.created_at, t.id`.execute(tx)
  for (const row of found.rows) {
    const stored = readRow(object, row)
    const known = session.index.byId(stored.id)
    const entity: Entity = known ?? { kind, id: stored.id, stored, patch: {}, links: new Map(), mayChange: row.may, firstRow: null }
    session.index.enter(entity)
  }
}

/** The known record of that name, whatever its case, marks and quotes. */
export const findNamed = (session: Session, kind: RecordKind, text: string): Entity | undefined => session.index.find(kind, `n:${foldName(text)}`)
