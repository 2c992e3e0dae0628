/**
 * Statements of a transaction that are sent without waiting for the answer to the one before
 * (PostgreSQL 18, 54.2.4 "Pipelining"): each answer that is waited for costs both sides more than most
 * statements do. `begin` is one of them, and so is every statement marked `unawaited`. The database
 * runs them in order; one that fails fails the next statement that is waited for, the commit at the
 * latest, with the failure of its own.
 */
import { sql } from 'kysely'
import type { PoolClient } from 'pg'

/** Put first into a statement whose rows nobody reads and whose failure nobody answers but by giving up the transaction. */
export const unawaited = sql.raw('/* unawaited */')
const mark = '/* unawaited */'

interface Failure {
  error: unknown
}

interface Open {
  /** Sent, and not yet known to be done, in their order. */
  sent: Promise<Failure | null>[]
  failure: Failure | null
}

const answer = { command: '', rowCount: null, rows: [], fields: [], oid: 0 }

type Query = (...parts: unknown[]) => unknown

/** Lets the transactions of a connection of the pool run so. It must have been opened with `pipeline`. */
export function sendAhead(client: PoolClient): void {
  const query = client.query.bind(client) as Query
  let open: Open | null = null

  const ahead = (transaction: Open, parts: unknown[]): Promise<typeof answer> => {
    transaction.sent.push(
      (query(...parts) as Promise<unknown>).then(
        () => null,
        (error: unknown) => ({ error }),
      ),
    )
    return Promise.resolve(answer)
  }

  /** Throws the failure of the first statement that failed: those after it only say that the transaction is lost. */
  const settled = async (transaction: Open, parts: unknown[]): Promise<unknown> => {
    if (transaction.failure) throw transaction.failure.error
    const { sent } = transaction
    transaction.sent = []
    const last = await (query(...parts) as Promise<unknown>).then(
      (result) => ({ result }),
      (error: unknown) => ({ error }),
    )
    // In the order of the statements, which is not that in which their promises are done.
    transaction.failure = (await Promise.all(sent)).find((failure) => failure !== null) ?? null
    if (transaction.failure) throw (transaction.failure as Failure).error
    if ('error' in last) throw last.error
    return last.result
  }

  const inOrder: Query = (...parts) => {
    const [text, values] = parts
    if (!client.pipeline || typeof text !== 'string' || (values !== undefined && !Array.isArray(values)) || parts.length > 2) return query(...parts)
    if (text === 'begin') return ahead((open = { sent: [], failure: null }), parts)
    if (!open) return query(...parts)
    if (text.startsWith(mark)) return open.failure ? Promise.reject(open.failure.error as Error) : ahead(open, parts)
    const transaction = open
    if (/^rollback\b/.test(text)) {
      const { sent } = transaction
      // Back to before the failure: what comes next is on sound ground again.
      Object.assign(transaction, { sent: [], failure: null })
      if (text === 'rollback') open = null
      return Promise.all([query(...parts), ...sent]).then(([result]) => {
        transaction.failure = null
        return result
      })
    }
    if (text === 'commit') open = null
    return transaction.sent.length === 0 && !transaction.failure ? query(...parts) : settled(transaction, parts)
  }
  client.query = inOrder as PoolClient['query']
}

/** For work that needs the connection for itself (COPY): answers with what puts it back. The connection must be idle. */
export function withoutSendingAhead(client: PoolClient): () => void {
  const own = client as { pipeline: boolean }
  const before = own.pipeline
  own.pipeline = false
  return () => void (own.pipeline = before)
}
