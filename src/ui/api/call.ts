/** Calls a declared endpoint; parameters, body and answer are typed by the declaration. */
import type { z } from 'zod'
import type { Endpoint } from '../../shared/endpoint.ts'
import { request } from './request.ts'

type In<S> = S extends z.ZodType ? z.input<S> : undefined
type Out<S> = S extends z.ZodType ? z.output<S> : undefined
type Part<E, K extends 'params' | 'query' | 'body' | 'response'> = E extends { [X in K]?: infer S } ? (unknown extends S ? undefined : NonNullable<S>) : undefined

export interface CallInput<E> {
  params?: In<Part<E, 'params'>>
  query?: In<Part<E, 'query'>>
  body?: In<Part<E, 'body'>>
  headers?: Record<string, string>
  signal?: AbortSignal
  /** Milliseconds to wait for the answer; 10 s for reading, 60 s for writing unless said. */
  timeout?: number
}

export type Answer<E> = Out<Part<E, 'response'>>

/** @throws ApiProblem */
export async function call<E extends Endpoint>(endpoint: E, input: CallInput<E> = {}): Promise<Answer<E>> {
  const { headers, signal, timeout } = input
  const path = pathOf(endpoint, input.params, input.query)
  return (await request({ method: endpoint.method, path, body: input.body, headers, signal, timeout })) as Answer<E>
}

/** The path below `/api/v1` with parameters and query filled in. */
export function pathOf(endpoint: Endpoint, params?: unknown, query?: unknown): string {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String((params as Record<string, unknown> | undefined)?.[name] ?? '')))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}
