/** The rows of all pages that were read, in one list. */
import type { Page } from '../../../shared/filter.ts'
import type { AnyRecord } from '../../../shared/object.ts'

export interface Joined {
  rows: AnyRecord[]
  ids: string[]
}

type Pages = readonly Page<AnyRecord>[]

/** What came out for the pages up to this one. */
const known = new WeakMap<Page<AnyRecord>, Joined & { pages: Pages }>()
const none: Joined = { rows: [], ids: [] }

/** A page more is added to what was joined before: looking at each of a hundred thousand rows anew would cost every new page a frame. */
export function joinPages(pages: Pages): Joined {
  const last = pages.at(-1)
  if (!last) return none
  const whole = joinedFor(pages, pages.length)
  if (whole) return whole
  const before = joinedFor(pages, pages.length - 1)
  const joined = before
    ? { rows: before.rows.concat(last.data), ids: before.ids.concat(last.data.map(({ id }) => id)) }
    : { rows: pages.flatMap(({ data }) => data), ids: pages.flatMap(({ data }) => data.map(({ id }) => id)) }
  known.set(last, { ...joined, pages })
  // One list is enough: five hundred of them, each a page longer, would fill the memory.
  const replaced = pages.at(-2)
  if (replaced) known.delete(replaced)
  return joined
}

/** What is known of the first `count` pages, if all of them are still the same. */
function joinedFor(pages: Pages, count: number): Joined | undefined {
  const end = pages[count - 1]
  const found = end && known.get(end)
  return found?.pages.length === count && found.pages.every((page, at) => page === pages[at]) ? found : undefined
}
