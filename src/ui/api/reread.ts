/**
 * When what is out of date is read anew. A change reaches a thousand screens in the same instant; were all of
 * them to ask at once, the last would wait longest. So each waits a moment of its own, longer the slower the
 * server answers, and a screen that nobody looks at asks when somebody does.
 */
import type { Query } from '@tanstack/react-query'
import { queryClient } from './queryClient.ts'

export interface Pace {
  /** Milliseconds within which it is read, at a moment left to chance. */
  within: number
  /** Milliseconds between two readings for the sake of events. */
  every: number
}

/** One's own deed, what is in sight, what may or may not be concerned, and everything after a gap. */
export const paces = {
  own: { within: 0, every: 0 },
  shown: { within: 250, every: 1000 },
  perhaps: { within: 1500, every: 3000 },
  gap: { within: 3000, every: 0 },
} satisfies Record<string, Pace>

/** However slow the server, nobody waits longer for this. */
const longest = 15_000
/** Of the time that the last reading took. */
const restFor = 10

interface Plan {
  /** When it was made, and for when. */
  made: number
  at: number
  timer: ReturnType<typeof setTimeout>
}

interface Reading {
  began: number
  /** Null while it is under way. */
  took: number | null
}

const plans = new WeakMap<Query, Plan>()
const readings = new WeakMap<Query, Reading>()

queryClient.getQueryCache().subscribe((news) => {
  if (news.type !== 'updated') return
  const { query, action } = news
  if (action.type === 'fetch') readings.set(query, { began: Date.now(), took: null })
  // What is laid over it by hand is no reading.
  if (action.type === 'success' && !action.manual) {
    const began = readings.get(query)?.began ?? Date.now()
    readings.set(query, { began, took: Date.now() - began })
  }
})

const hidden = (): boolean => globalThis.document?.visibilityState === 'hidden'

/** Milliseconds to wait from now; `chance` is from 0 to 1. */
export function pauseOf(pace: Pace, last: Reading | undefined, now: number, chance: number): number {
  const slow = (last?.took ?? 0) * restFor
  const within = pace.within === 0 ? 0 : Math.min(longest, Math.max(pace.within, slow))
  const every = pace.every === 0 ? 0 : Math.min(longest, Math.max(pace.every, slow))
  const rest = last ? Math.max(0, last.began + (last.took ?? 0) + every - now) : 0
  return rest + within * chance
}

/** Plans to read it; a plan for an earlier moment stays. The cache knows it as out of date from now on, so that whoever opens it reads it anyway. */
export function rereadSoon(query: Query, pace: Pace): void {
  query.invalidate()
  if (!query.isActive()) return
  const now = Date.now()
  const at = now + pauseOf(pace, readings.get(query), now, Math.random())
  const plan = plans.get(query)
  // An earlier plan reads this change too; that a reading has begun since it was made says nothing of this one.
  const sooner = plan && plan.at < at ? plan.at : at
  clearTimeout(plan?.timer)
  plans.set(query, { made: now, at: sooner, timer: setTimeout(() => reread(query), sooner - now) })
}

function reread(query: Query): void {
  const plan = plans.get(query)
  plans.delete(query)
  const last = readings.get(query)
  // A hidden screen reads what is out of date when it comes to the front: react-query sees to that.
  if (!plan || !query.isActive() || hidden() || (last && last.began > plan.made)) return
  void queryClient.refetchQueries({ predicate: (other) => other === query, type: 'active' })
}
