/**
 * Values that the planner does not look at. Of a prepared statement PostgreSQL weighs the plan for any
 * values against one for the values at hand, and while the second looks cheaper (one id, where ten are
 * expected) it plans anew each time, which costs more than most statements. A value that comes out of a
 * subquery is unknown to both, so that they cost the same and the first is kept (PostgreSQL 18, "PREPARE", Notes).
 * Not for what decides which index is the right one.
 */
import { sql, type RawBuilder } from 'kysely'

/** What stands after `id =` for records that are sought by their ids. */
export const anyOf = (ids: readonly string[]): RawBuilder<unknown> => sql`any((select ${ids}::uuid[])::uuid[])`

/** @param type of the database: `timestamptz`, `text[]` */
export const unlooked = (value: unknown, type: string): RawBuilder<unknown> => sql`(select ${value}::${sql.raw(type)})::${sql.raw(type)}`
