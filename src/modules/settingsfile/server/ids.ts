/** Ids of the file and what they are here: in references, and wherever a filter or a right names one. */
import { isId } from '../../../shared/ids.ts'

/** The value with every id of the file that is another one here replaced. */
export function withIdsOfHere<T>(value: T, ids: ReadonlyMap<string, string>): T {
  if (typeof value === 'string') return (isId(value) ? (ids.get(value) ?? value) : value) as T
  if (Array.isArray(value)) return value.map((one: unknown) => withIdsOfHere(one, ids)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [ids.get(key) ?? key, withIdsOfHere(one as unknown, ids)])) as T
}
