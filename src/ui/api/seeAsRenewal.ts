/**
 * Addresses signed for the eyes one looks with are good for an hour at most, and pages stay open for
 * longer. A new link is asked for before the last one ends, and what stands in the page with an older
 * one gets it when it is needed: a picture that is refused, an address about to be followed.
 */
import { request } from './request.ts'
import { onSeeAsLink, renewedAddress, seeAsLinkEnds } from './seeAs.ts'

/** Milliseconds before its end at which a link is renewed. */
const early = 10 * 60_000
/** Milliseconds until it is tried again where the server did not answer. */
const pause = 30_000

/** Any answer brings a link. */
const ask = (): Promise<unknown> => request({ method: 'GET', path: '/me' }).catch(() => undefined)

/** Starts it in this tab; with one's own eyes there is no link and nothing is asked. Gives back how to stop. */
export function keepAddressesFresh(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = (least: number): void => {
    clearTimeout(timer)
    const ends = seeAsLinkEnds()
    if (ends === null) return
    timer = setTimeout(() => void ask().then(() => wait(pause)), Math.max(least, ends - early - Date.now()))
  }
  const stopHearing = onSeeAsLink(() => wait(0))
  wait(0)
  const page = new AbortController()
  const { signal } = page
  const options = { capture: true, signal }
  document.addEventListener('error', repair, options)
  for (const touch of ['pointerdown', 'focusin', 'keydown', 'contextmenu'] as const) document.addEventListener(touch, freshenLink, options)
  return () => {
    clearTimeout(timer)
    stopHearing()
    page.abort()
  }
}

/** A picture that was refused is fetched again with the link of now; nobody hears of the refusal. */
function repair(event: Event): void {
  const picture = event.target as HTMLImageElement
  const address = picture.getAttribute?.('src')
  const renewed = address ? renewedAddress(address) : null
  if (renewed === null) return
  event.stopImmediatePropagation()
  picture.setAttribute('src', renewed)
}

/** A person is about to follow an address. */
function freshenLink({ target }: Event): void {
  const anchor = (target as Element | null)?.closest?.('a[href]')
  const renewed = anchor ? renewedAddress(anchor.getAttribute('href')!) : null
  if (renewed !== null) anchor!.setAttribute('href', renewed)
}
