/** Hooks that read records and declared endpoints. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Endpoint } from '../../shared/endpoint.ts'
import type { ListQuery } from '../../shared/filter.ts'
import { call, type Answer, type CallInput } from './call.ts'
import { recordKeys } from './queryClient.ts'
import { objectName, records, type ObjectRef } from './records.ts'

interface ReadOptions {
  enabled?: boolean
}

/** One page of a list. The rows shown stay until the next ones are there. */
export function useRecords<O extends ObjectRef>(object: O, query: ListQuery = {}, options: ReadOptions = {}) {
  return useQuery({
    queryKey: recordKeys.list(objectName(object), query),
    queryFn: ({ signal }) => records.list(object, query, signal),
    placeholderData: keepPreviousData,
    enabled: options.enabled,
  })
}

/** Every record of an object of which there are dozens at most, such as roles; pages are put together. */
export function useAllRecords<O extends ObjectRef>(object: O, query: Omit<ListQuery, 'cursor' | 'limit'> = {}) {
  return useQuery({
    queryKey: [...recordKeys.list(objectName(object), query), 'all'],
    queryFn: ({ signal }) => records.all(object, query, signal),
    placeholderData: keepPreviousData,
  })
}

/** One record, with the relations of `include` nested. Idle while the id is unknown. */
export function useRecord<O extends ObjectRef>(object: O, id: string | null | undefined, options: ReadOptions & { include?: string[] } = {}) {
  const include = options.include
  return useQuery({
    queryKey: recordKeys.one(objectName(object), id ?? '', include),
    queryFn: ({ signal }) => records.get(object, id ?? '', { include, signal }),
    enabled: Boolean(id) && (options.enabled ?? true),
  })
}

/**
 * The answer of a GET endpoint. `watch` names the objects whose changes make it out of date; the
 * live stream then reads it anew.
 */
export function useEndpoint<E extends Endpoint>(endpoint: E, input: CallInput<E> = {}, options: ReadOptions & { watch?: readonly string[]; staleTime?: number } = {}) {
  return useQuery<Answer<E>>({
    queryKey: endpointKey(endpoint, input),
    queryFn: ({ signal }) => call(endpoint, { ...input, signal }),
    meta: { watch: options.watch },
    placeholderData: keepPreviousData,
    enabled: options.enabled,
    staleTime: options.staleTime,
  })
}

/** The cache key of an endpoint's answer; without input it begins the keys of all its answers. */
export const endpointKey = (endpoint: Endpoint, input?: { params?: unknown; query?: unknown }): readonly unknown[] =>
  input ? ['endpoint', endpoint.path, input.params ?? null, input.query ?? null] : ['endpoint', endpoint.path]
