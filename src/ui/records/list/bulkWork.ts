/** Changes many records at once, and knows how to take it back. */
import type { QueryClient } from '@tanstack/react-query'
import type { Filter } from '../../../shared/filter.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../shared/object.ts'
import { recordKeys } from '../../api/queryClient.ts'
import { records } from '../../api/records.ts'
import { dropRows, rereadRows } from './useRecordPages.ts'

/** What is selected: rows by id, or everything that the list's filter and search find. */
export interface BulkTarget {
  ids: string[]
  where: { filter?: Filter; q?: string; trash?: boolean } | null
}

export type Undo = () => Promise<unknown>

const pageSize = 500
/** The server takes no more at once. */
const maxRecords = 20_000
const idsAtOnce = 5000

/** The records meant, with the values of some fields as they are now: what undo needs. */
async function resolve(object: ObjectDeclaration, target: BulkTarget, fields: string[]): Promise<Pick<AnyRecord, 'id'>[]> {
  const found: AnyRecord[] = []
  if (!target.where) {
    for (let start = 0; start < target.ids.length; start += pageSize) {
      const part = target.ids.slice(start, start + pageSize)
      const page = await records.list(object.name, { filter: { field: 'id', op: 'in', value: part }, fields: ['id', ...fields], limit: pageSize })
      found.push(...page.data)
    }
    return found
  }
  let cursor: string | undefined
  do {
    const page = await records.list(object.name, { ...target.where, fields: ['id', ...fields], limit: pageSize, cursor, sort: '-createdAt' })
    found.push(...page.data)
    cursor = page.page.next ?? undefined
  } while (cursor && found.length < maxRecords)
  return found
}

/** @throws ApiProblem. Gives back how many were changed, and how to undo it. */
export async function updateMany(client: QueryClient, object: ObjectDeclaration, target: BulkTarget, update: Readonly<Record<string, unknown>>): Promise<{ changed: number; undo: Undo }> {
  const before = await resolve(object, target, Object.keys(update))
  const changed = await inParts(object, before.map((record) => record.id), { update: { ...update } })
  refresh(client, object)
  return {
    changed,
    undo: async () => {
      for (const { ids, values } of byValues(before as AnyRecord[], Object.keys(update))) await inParts(object, ids, { update: values })
      refresh(client, object)
    },
  }
}

/** Puts tags on or takes them off; other tags stay. */
export async function tagMany(client: QueryClient, object: ObjectDeclaration, target: BulkTarget, field: string, add: readonly string[], remove: readonly string[]): Promise<{ changed: number; undo: Undo }> {
  const before = (await resolve(object, target, [field])) as AnyRecord[]
  const wanted = before.map((record) => {
    const tags = ((record[field] as string[] | null) ?? []).filter((tag) => !remove.includes(tag))
    return { ...record, [field]: [...new Set([...tags, ...add])] } as AnyRecord
  })
  let changed = 0
  for (const { ids, values } of byValues(wanted, [field])) changed += await inParts(object, ids, { update: values })
  refresh(client, object)
  return {
    changed,
    undo: async () => {
      for (const { ids, values } of byValues(before, [field])) await inParts(object, ids, { update: values })
      refresh(client, object)
    },
  }
}

export async function trashMany(client: QueryClient, object: ObjectDeclaration, target: BulkTarget): Promise<{ changed: number; undo: Undo }> {
  const ids = target.where ? (await resolve(object, target, [])).map((record) => record.id) : target.ids
  const changed = await inParts(object, ids, { delete: true })
  dropRows(client, object.name, ids)
  refresh(client, object)
  return {
    changed,
    undo: async () => {
      await inParts(object, ids, { restore: true })
      refresh(client, object)
    },
  }
}

export async function restoreMany(client: QueryClient, object: ObjectDeclaration, target: BulkTarget): Promise<{ changed: number; undo: Undo }> {
  const ids = target.where ? (await resolve(object, target, [])).map((record) => record.id) : target.ids
  const changed = await inParts(object, ids, { restore: true })
  dropRows(client, object.name, ids)
  refresh(client, object)
  return {
    changed,
    undo: async () => {
      await inParts(object, ids, { delete: true })
      refresh(client, object)
    },
  }
}

type Verb = { update: Record<string, unknown> } | { delete: true } | { restore: true }

async function inParts(object: ObjectDeclaration, ids: readonly string[], verb: Verb): Promise<number> {
  let changed = 0
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    const part = ids.slice(start, start + idsAtOnce)
    const answer = await records.bulk(object, { ids: part, ...verb })
    changed += typeof answer.changed === 'number' ? answer.changed : part.length
  }
  return changed
}

/** Records with the same values together, so that each group is one request. */
export function byValues(rows: readonly AnyRecord[], fields: readonly string[]): { ids: string[]; values: Record<string, unknown> }[] {
  const groups = new Map<string, { ids: string[]; values: Record<string, unknown> }>()
  for (const row of rows) {
    const values = Object.fromEntries(fields.map((name) => [name, row[name] ?? null]))
    const key = JSON.stringify(values)
    const group = groups.get(key)
    if (group) group.ids.push(row.id)
    else groups.set(key, { ids: [row.id], values })
  }
  return [...groups.values()]
}

function refresh(client: QueryClient, object: ObjectDeclaration): void {
  void rereadRows(client, object.name)
  void client.invalidateQueries({ queryKey: recordKeys.object(object.name), refetchType: 'active' })
}
