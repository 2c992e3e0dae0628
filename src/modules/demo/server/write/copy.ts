/** COPY FROM STDIN over an open connection of `pg`, in PostgreSQL's text format (documentation of COPY, "Text Format"). */
import type pg from 'pg'

/** What of pg's connection COPY needs; its type declarations leave it out. */
interface CopyConnection {
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
}

/** Sends the rows, each a finished line with its line break. Rejects with the database's error. */
export function copyRows(client: pg.ClientBase, statement: string, lines: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: Error | null = null
    const copy = {
      submit: (connection: CopyConnection) => connection.query(statement),
      handleCopyInResponse(connection: CopyConnection) {
        connection.sendCopyFromChunk(Buffer.from(lines, 'utf8'))
        connection.endCopyFrom()
      },
      handleCommandComplete() {},
      handleRowDescription() {},
      handleDataRow() {},
      handlePortalSuspended() {},
      handleEmptyQuery() {},
      handleError(error: Error) {
        failure = error
        reject(error)
      },
      handleReadyForQuery() {
        if (!failure) resolve()
      },
    }
    client.query(copy as unknown as pg.Submittable)
  })
}

const special = /[\\\n\r\t]/
const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const escaped = (text: string): string => (special.test(text) ? text.replace(/[\\\n\r\t]/g, (found) => escapes[found]!) : text)

/** A value of a column as COPY reads it. `array` says that the column is text[], else lists are JSON. */
export function copyValue(value: unknown, array: boolean): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (typeof value !== 'object') return String(value)
  if (!array) return escaped(JSON.stringify(value))
  const items = (value as string[]).map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`)
  return escaped(`{${items.join(',')}}`)
}
