import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { request } from './request.ts'
import { renewedAddress, seeAsAddress } from './seeAs.ts'
import { keepAddressesFresh } from './seeAsRenewal.ts'

const minute = 60_000
/** The server's rule: the end of the half-hour after this one. */
const linkAt = (now: number): string => `una.${(Math.floor(now / 1000 / 1800) + 2) * 1800}.signed`
let asked: number[] = []

class Part extends EventTarget {
  readonly attributes: Record<string, string>
  constructor(attributes: Record<string, string>) {
    super()
    this.attributes = attributes
  }
  getAttribute = (name: string): string | null => this.attributes[name] ?? null
  setAttribute = (name: string, value: string): void => void (this.attributes[name] = value)
  closest = (): Part => this
}

beforeEach(() => {
  asked = []
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 5, 9, 7) })
  vi.stubGlobal('sessionStorage', { getItem: () => 'una' })
  vi.stubGlobal('document', new EventTarget())
  vi.stubGlobal('fetch', () => {
    asked.push(Date.now())
    return Promise.resolve(new Response('{}', { status: 200, headers: { 'content-type': 'application/json', 'clientele-as-link': linkAt(Date.now()) } }))
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** As the browser tells the document, whatever the event does by itself. */
function tell(type: string, target: Part): boolean {
  const event = new Event(type)
  Object.defineProperty(event, 'target', { value: target })
  const stopped = vi.spyOn(event, 'stopImmediatePropagation')
  document.dispatchEvent(event)
  return stopped.mock.calls.length > 0
}

it('a page that stays open has a good link all the time, and what stands in it gets the new one when it is needed', async () => {
  const stop = keepAddressesFresh()
  await request({ method: 'GET', path: '/contacts' })
  const [picture, download, plain] = [new Part({ src: seeAsAddress('/api/v1/files/1/content?version=1') }), new Part({ href: seeAsAddress('/api/v1/contacts/export') }), new Part({ href: '/deals' })]
  const before = { ...picture.attributes }
  expect(before.src).toContain('una.')
  for (let passed = 0; passed < 150; passed++) {
    await vi.advanceTimersByTimeAsync(minute)
    const until = Number(/clientele-as=una\.(\d+)/.exec(seeAsAddress('/x'))![1]) * 1000
    expect(until).toBeGreaterThan(Date.now() + 5 * minute)
  }
  // Once in a half-hour, not more often.
  expect(asked.length).toBeLessThan(8)

  expect(tell('error', picture)).toBe(true)
  expect(picture.attributes.src).toBe(seeAsAddress('/api/v1/files/1/content?version=1'))
  expect(picture.attributes.src).not.toBe(before.src)
  // One that is refused with the link of now is really missing.
  expect(tell('error', picture)).toBe(false)
  tell('pointerdown', download)
  expect(download.attributes.href).toBe(seeAsAddress('/api/v1/contacts/export'))
  tell('pointerdown', plain)
  expect(plain.attributes.href).toBe('/deals')
  expect(renewedAddress('/deals?x=1')).toBeNull()
  stop()
  const times = asked.length
  await vi.advanceTimersByTimeAsync(200 * minute)
  expect(asked).toHaveLength(times)
})
