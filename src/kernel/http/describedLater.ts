/**
 * Descriptions of routes that are made when somebody asks for them: all of them together cost a third of a second,
 * which every start would take, and memory that hardly any server needs.
 */
import type { FastifySchema } from 'fastify'

const waiting = new WeakMap<object, () => Record<string, unknown>>()

/** What a route is given in place of its description. */
export function describedLater(describe: () => Record<string, unknown>): FastifySchema {
  const place = {}
  waiting.set(place, describe)
  return place
}

/** As `@fastify/swagger` takes it: puts the description in its place. */
export function describeNow<S extends FastifySchema, U extends string>({ schema, url }: { schema: S; url: U }): { schema: S; url: U } {
  const describe = schema ? waiting.get(schema) : undefined
  return { schema: describe ? (describe() as S) : schema, url }
}
