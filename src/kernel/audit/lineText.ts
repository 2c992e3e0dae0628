/**
 * The text of a line, from which its digest is made. One way of writing only: a JSON array as the
 * database's jsonb prints it, instants in UTC with microseconds. Numbers of transactions are left
 * out, because they begin anew in a restored database.
 */
import { sql, type RawBuilder } from 'kysely'

const at = (alias: string) => sql`to_char(${sql.ref(`${alias}.at`)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

export const sources = ['history', 'register'] as const
export type Source = (typeof sources)[number]

const columns: Record<Source, readonly string[]> = {
  history: ['id', 'object', 'record_id', 'version', 'op', 'actor_id', 'way', 'batch_id', 'changes'],
  register: ['id', 'actor_id', 'as_id', 'way', 'kind', 'object', 'record_id', 'ip', 'user_agent', 'detail'],
}

/** SQL of the text of the line in `alias`. */
export const lineText = (source: Source, alias: string): RawBuilder<string> => sql<string>`jsonb_build_array(${sql.lit(source)}::text, ${at(alias)}, ${sql.join(columns[source].map((column) => sql.ref(`${alias}.${column}`)))})::text`

/** SQL of a digest: SHA-256 of salt and text (FIPS 180-4). */
export const digestOf = (salt: RawBuilder<unknown>, text: RawBuilder<unknown>): RawBuilder<Buffer> => sql<Buffer>`sha256(${salt} || convert_to(${text}, 'UTF8'))`
