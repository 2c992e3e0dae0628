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

/** What the server gave last for addresses that a browser opens by itself, without a header; good for an hour at most. */
let link: string | null = null

const listeners = new Set<() => void>()

/** Hears of an answer of the server. */
export function keepSeeAsLink(headers: Headers): void {
  const given = headers.get('clientele-as-link')
  if (given === null || given === link) return
  link = given
  listeners.forEach((listener) => listener())
}

/** Hears of each new link. Gives back how to stop. */
export function onSeeAsLink(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** When the link ends, in milliseconds since 1970; null where there is none. It stands in it: `<person>.<seconds>.<signature>`. */
export const seeAsLinkEnds = (): number | null => (link === null ? null : Number(link.split('.')[1]) * 1000)

/** The address with the link of now; null where it needs none, or has it. */
export function renewedAddress(address: string): string | null {
  const carried = new RegExp(`([?&]${header}=)([^&#]*)`)
  if (link === null || !carried.test(address)) return null
  const renewed = address.replace(carried, (_, name: string) => name + encodeURIComponent(link!))
  return renewed === address ? null : renewed
}

/**
 * An address of our server for a picture, a download or the live stream, so that it is answered for the
 * person with whose eyes one looks. Before the server gave a link it is refused, never answered for oneself.
 */
export function seeAsAddress(address: string): string {
  const id = seenPerson()
  return id ? `${address}${address.includes('?') ? '&' : '?'}${header}=${encodeURIComponent(link ?? id)}` : address
}

/** A name for what tabs share, so that those that look with other eyes share nothing with the others. */
export const sharedName = (name: string): string => [name, seenPerson()].filter(Boolean).join('.')

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
