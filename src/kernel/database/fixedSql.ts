/**
 * SQL without parameters that comes with every request, as the text that it compiles to: a list of
 * forty columns is forty nodes, which would be made, visited and written anew for each statement.
 */
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql, type RawBuilder } from 'kysely'

const compiler = new Kysely({ dialect: { createAdapter: () => new PostgresAdapter(), createDriver: () => new DummyDriver(), createIntrospector: (db) => new PostgresIntrospector(db), createQueryCompiler: () => new PostgresQueryCompiler() } })

/** The same SQL as one piece of text. Throws where it has parameters: their values would stay those of the first request. */
export function fixedSql<T>(part: RawBuilder<T>): RawBuilder<T> {
  const { sql: text, parameters } = part.compile(compiler)
  if (parameters.length > 0) throw new Error(`Not fixed, it has parameters: ${text}`)
  return sql.raw<T>(text)
}

/** What clients may ask for in many ways must not fill the memory. */
const most = 200

/** Remembers the text of each key. */
export function fixedSqlBy<T = unknown>(): (key: string, make: () => RawBuilder<T>) => RawBuilder<T> {
  const known = new Map<string, RawBuilder<T>>()
  return (key, make) => {
    let found = known.get(key)
    if (!found) {
      if (known.size >= most) known.clear()
      known.set(key, (found = fixedSql(make())))
    }
    return found
  }
}
