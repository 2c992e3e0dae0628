/** All records that the import knows so far, by what they are known again. */
import { isAdded, type RecordKind } from '../../targets.ts'
import { keysOf, taxKey, valueOf, type Entity } from './entity.ts'

export interface EntityIndex {
  find(kind: RecordKind, key: string): Entity | undefined
  /** Whether several records have this key, so that it names none of them. */
  isShared(kind: RecordKind, key: string): boolean
  byId(id: string): Entity | undefined
  /** Enters a record under all keys that it has now; the first holder of a key keeps it. */
  enter(entity: Entity): void
  /** Another source id of the same record. */
  alias(entity: Entity, sourceId: string): void
  /** Forgets records of kinds that can be found again in the database, to stay small; `unstored` are those of which it does not say yet what is known here. */
  shed(unstored: Iterable<Entity>): void
  /** Names of a kind, for proposals. */
  names(kind: RecordKind): Iterable<string>
}

const many: ReadonlySet<RecordKind> = new Set(['contact', 'deal', 'task', 'activity', 'note'])
/** Kinds that are found in the database one by one. */
const isBulky = (kind: RecordKind): boolean => many.has(kind) || isAdded(kind)

export function createIndex(): EntityIndex {
  const byKind = new Map<RecordKind, Map<string, Entity>>()
  const ids = new Map<string, Entity>()
  const bulkyIds = new Map<string, Entity>()
  const shared = new Map<RecordKind, Set<string>>()
  const put = (kind: RecordKind, key: string, entity: Entity): void => {
    const keys = ofKind(byKind, kind, () => new Map<string, Entity>())
    const holder = keys.get(key)
    if (!holder) keys.set(key, entity)
    else if (holder !== entity && holder.id !== entity.id) ofKind(shared, kind, () => new Set<string>()).add(key)
  }
  return {
    find: (kind, key) => byKind.get(kind)?.get(key),
    isShared: (kind, key) => shared.get(kind)?.has(key) ?? false,
    byId: (id) => ids.get(id) ?? bulkyIds.get(id),
    enter(entity) {
      const known = isBulky(entity.kind) ? bulkyIds : ids
      if (entity.id && !known.has(entity.id)) known.set(entity.id, entity)
      const of = (name: string): unknown => valueOf(entity, name)
      for (const key of keysOf(entity.kind, { emails: of('emails'), phones: of('phones'), taxNumber: of('taxNumber'), email: of('email'), sku: of('sku'), name: of('name') }, of('sourceId') as string | undefined)) put(entity.kind, key, entity)
    },
    alias: (entity, sourceId) => put(entity.kind, `s:${sourceId}`, entity),
    shed(unstored) {
      if (bulkyIds.size < most) return
      const kept = new Set(unstored)
      const goes = (entity: Entity): boolean => entity.id !== null && !kept.has(entity)
      for (const [kind, keys] of byKind) {
        if (!isBulky(kind)) continue
        for (const [key, entity] of keys) if (goes(entity)) keys.delete(key)
        // None of them is known by a name, which is all that sharing is asked for.
        shared.delete(kind)
      }
      for (const [id, entity] of bulkyIds) if (goes(entity)) bulkyIds.delete(id)
    },
    *names(kind) {
      const seen = new Set<Entity>()
      for (const entity of byKind.get(kind)?.values() ?? []) {
        if (seen.has(entity)) continue
        seen.add(entity)
        const name = valueOf(entity, 'name')
        if (typeof name === 'string') yield name
      }
    },
  }
}

/** Stored records that are held before some are forgotten. */
const most = 3000

function ofKind<T>(kinds: Map<RecordKind, T>, kind: RecordKind, make: () => T): T {
  let found = kinds.get(kind)
  if (found === undefined) kinds.set(kind, (found = make()))
  return found
}

/** Two companies of one name but different tax numbers are two, as are two products with different articles. */
export function contradicts(kind: RecordKind, entity: Entity, values: Record<string, unknown>): boolean {
  const field = kind === 'company' ? 'taxNumber' : kind === 'product' ? 'sku' : null
  if (!field) return false
  const a = valueOf(entity, field)
  const b = values[field]
  return typeof a === 'string' && typeof b === 'string' && a !== '' && b !== '' && taxKey(a) !== taxKey(b)
}
