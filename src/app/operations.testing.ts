/** Every operation of the interface as its own description lists it, so that none is forgotten. */
import type { Product } from './product.testing.ts'

export interface Operation {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/api/v1`, parameters in braces. */
  path: string
  /** Names of query parameters. */
  query: string[]
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- JSON Schema
  body: any
}

interface Described {
  paths: Record<string, Record<string, { parameters?: { in: string; name: string }[]; requestBody?: { content?: Record<string, { schema?: unknown }> } }>>
}

/** All but the live stream, which does not end. */
export function operations(product: Product): Operation[] {
  const { paths } = product.app.swagger() as unknown as Described
  return Object.entries(paths).flatMap(([url, methods]) =>
    Object.entries(methods)
      .filter(() => url.startsWith('/api/v1/') && url !== '/api/v1/stream')
      .map(([method, { parameters = [], requestBody }]) => ({
        method: method.toUpperCase() as Operation['method'],
        path: url.slice('/api/v1'.length),
        query: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
        body: requestBody?.content?.['application/json']?.schema ?? null,
      })),
  )
}
