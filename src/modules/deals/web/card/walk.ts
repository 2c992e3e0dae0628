/** The deals that were on the board or list from which a card was opened, so that J and K walk on there. */

const key = 'clientele-deals-walk'

export const keepWalk = (ids: readonly string[]): void => sessionStorage.setItem(key, ids.join(','))

export interface Walk {
  /** From 0. */
  at: number
  count: number
  previous: string | undefined
  next: string | undefined
}

/** Where a deal stands among them; null when it came another way. */
export function walkOf(id: string): Walk | null {
  const ids = sessionStorage.getItem(key)?.split(',') ?? []
  const at = ids.indexOf(id)
  return at < 0 ? null : { at, count: ids.length, previous: ids[at - 1], next: ids[at + 1] }
}
