/** Writes many records so that those which cannot be written do not hold up the others. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../call.ts'
import { Problem } from '../../problem.ts'
import { asDuplicate } from '../rows.ts'

export interface Refused<T> {
  item: T
  problem: Problem
}

/**
 * Tries all at once. A set that is refused is split until the refused ones stand alone; each try has
 * a savepoint, so that nothing of a refused set stays. What is no Problem is a defect and is thrown.
 */
export async function eachThatWorks<T>(tx: Tx, call: Call, items: readonly T[], write: (items: T[]) => Promise<unknown>): Promise<Refused<T>[]> {
  if (items.length === 0) return []
  await sql`savepoint part`.execute(tx)
  try {
    await write([...items])
    await sql`release savepoint part`.execute(tx)
    return []
  } catch (thrown) {
    // Statements that were sent ahead are refused at the release, in the database's own words.
    const error = asDuplicate(call, thrown) ?? thrown
    if (!(error instanceof Problem)) throw error
    await sql`rollback to savepoint part`.execute(tx)
    await sql`release savepoint part`.execute(tx)
    if (items.length === 1) return [{ item: items[0]!, problem: error }]
    const named = namedBy(error, items.length)
    if (named.size > 0) {
      const refused = [...named].map(([index, problem]) => ({ item: items[index]!, problem }))
      return [...refused, ...(await eachThatWorks(tx, call, items.filter((_, index) => !named.has(index)), write))]
    }
    const middle = items.length >> 1
    return [...(await eachThatWorks(tx, call, items.slice(0, middle), write)), ...(await eachThatWorks(tx, call, items.slice(middle), write))]
  }
}

/** The write path names the records of a set by their place: `3.email`. */
function namedBy(problem: Problem, count: number): Map<number, Problem> {
  const named = new Map<number, Problem>()
  for (const issue of problem.errors) {
    const match = /^(\d{1,6})\.(.*)$/s.exec(issue.path)
    const index = Number(match?.[1])
    if (match && index < count && !named.has(index)) named.set(index, new Problem(problem.status, issue.code, problem.title, issue.message, [{ ...issue, path: match[2]! }]))
  }
  return named
}
