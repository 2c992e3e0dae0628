/**
 * With whose eyes this tab looks. An administrator may see the screens as somebody else does; the
 * server then answers with that person's rights and refuses every change. Kept for this tab alone.
 */
const key = 'clientele.seeAs'

/** Names the person to the server (an id). */
const header = 'clientele-as'

/** The door must stay open: signing in and out is always done as oneself. */
const asOneself = '/session'

// Outside of a browser there is no tab.
const seenPerson = (): string | null => globalThis.sessionStorage?.getItem(key) ?? null

/** The header of a request to a path below `/api/v1`; nothing when one looks with one's own eyes. */
export function seeAsHeaders(path: string): Record<string, string> {
  const id = seenPerson()
  return id && path !== asOneself ? { [header]: id } : {}
}

/** Looks with the eyes of a person from now on, or with one's own again (null). Begins anew, so that nothing read before stays in sight. */
export function lookAs(id: string | null, path = '/'): void {
  if (id) sessionStorage.setItem(key, id)
  else sessionStorage.removeItem(key)
  location.assign(path)
}

/** Ends looking when it is no longer allowed: the person has left, or somebody else has signed in. True when it did. */
export function endSeeAsRefused(path: string, status: number): boolean {
  if (path !== '/me' || (status !== 403 && status !== 401) || !seenPerson()) return false
  lookAs(null, location.pathname)
  return true
}
