/** Declares one operation of the interface. Routes, OpenAPI and the typed client read it. */
import type { z } from 'zod'

export interface Endpoint<P extends z.ZodType = z.ZodType, Q extends z.ZodType = z.ZodType, B extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/api/v1`, parameters in braces: `/deals/{id}/move`. */
  path: string
  /** One plain sentence for the reference. */
  summary: string
  /** The group in the reference; the object or module name. */
  tag: string
  params?: P
  query?: Q
  body?: B
  response?: R
  /** Status of a success, 200 unless said. */
  status?: 200 | 201 | 202 | 204
  /** Answers without a session or key (set-up, sign-in state). */
  open?: boolean
  /** Gives out records beside the generic routes: refused to who has passed the limit of what a person may take. The verb tells what it was (`gaveRows`, `gaveCard`). */
  gives?: 'cards' | 'rows'
}

export function defineEndpoint<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(endpoint: Endpoint<P, Q, B, R>): Endpoint<P, Q, B, R> {
  return endpoint
}
