/** The cache of everything read from the server. The live stream keeps it fresh, so it may stay long. */
import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './problem.ts'

/** Keys begin with the object's name, so that one event finds every list and record it touches. */
export const recordKeys = {
  object: (object: string) => [object] as const,
  list: (object: string, query: unknown) => [object, 'list', query] as const,
  one: (object: string, id: string, options?: unknown) => [object, 'one', id, options ?? null] as const,
}

/** A client's mistake stays one; only a lost network or a struggling server is worth another try. */
const worthRetry = (count: number, error: unknown): boolean => count < 2 && (!(error instanceof ApiProblem) || error.code === 'offline' || error.status >= 502)

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, gcTime: 10 * 60_000, retry: worthRetry, networkMode: 'always', refetchOnWindowFocus: true },
    mutations: { retry: false, networkMode: 'always' },
  },
})
