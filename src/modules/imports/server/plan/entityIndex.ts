/** All records that the import knows so far, by what they are known again. */
import type { RecordKind } from '../../targets.ts'
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
  /** Forgets stored records of kinds that can be found again in the database, to stay small. */
  shed(): void
  /** Names of a kind, for proposals. */
  names(kind: RecordKind): Iterable<string>
}

const bulky: ReadonlySet<RecordKind> = new Set(['contact', 'deal', 'task', 'activity', 'note'])

export function createIndex(): EntityIndex {
  const byKey = new Map<string, Entity>()
  const ids = new Map<string, Entity>()
  const shared = new Set<string>()
  const put = (key: string, entity: Entity): void => {
    const holder = byKey.get(key)
    if (!holder) byKey.set(key, entity)
    else if (holder !== entity && holder.id !== entity.id) shared.add(key)
  }
  return {
    find: (kind, key) => byKey.get(`${kind} ${key}`),
    isShared: (kind, key) => shared.has(`${kind} ${key}`),
    byId: (id) => ids.get(id),
    enter(entity) {
      if (entity.id && !ids.has(entity.id)) ids.set(entity.id, entity)
      const values = Object.fromEntries(['emails', 'phones', 'taxNumber', 'email', 'sku', 'name'].map((name) => [name, valueOf(entity, name)]))
      for (const key of keysOf(entity.kind, values, valueOf(entity, 'sourceId') as string | undefined)) put(`${entity.kind} ${key}`, entity)
    },
    alias: (entity, sourceId) => put(`${entity.kind} s:${sourceId}`, entity),
    shed() {
      if (byKey.size < 50_000) return
      for (const [key, entity] of byKey) if (entity.id && bulky.has(entity.kind)) byKey.delete(key)
      for (const [id, entity] of ids) if (bulky.has(entity.kind)) ids.delete(id)
    },
    *names(kind) {
      const seen = new Set<Entity>()
      for (const entity of byKey.values()) {
        if (entity.kind !== kind || seen.has(entity)) continue
        seen.add(entity)
        const name = valueOf(entity, 'name')
        if (typeof name === 'string') yield name
      }
    },
  }
}

/** Two companies of one name but different tax numbers are two, as are two products with different articles. */
export function contradicts(kind: RecordKind, entity: Entity, values: Record<string, unknown>): boolean {
  const field = kind === 'company' ? 'taxNumber' : kind === 'product' ? 'sku' : null
  if (!field) return false
  const a = valueOf(entity, field)
  const b = values[field]
  return typeof a === 'string' && typeof b === 'string' && a !== '' && b !== '' && taxKey(a) !== taxKey(b)
}
