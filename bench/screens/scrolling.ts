/** Turns the wheel over the long list for some seconds and says how it looked. */
import type { Page } from 'playwright-core'
import { trace, type TraceEvent } from './trace.ts'

export interface Scrolling {
  framesPerSecond: number
  /** Share of the frames, in percent, that came later than one and than two turns of a 60 Hz screen. */
  over17: number
  over33: number
  longestMs: number
  /** Rows of the list that were in sight for a frame without having been drawn, of all that passed. */
  blankRows: number
  rowsPassed: number
  rowsRead: number
  longTasks: number
}

interface Options {
  /** Begin when so many rows are there, not while they come. */
  loaded: boolean
  rows: number
  seconds: number
}

/** Pixels a turn of the wheel, sent with every frame: some 400 rows a second, as fast as a finger flicks. */
const step = 240

const start = 'bench-scroll'
const stop = 'bench-scrolled'

export async function measureScrolling(page: Page, address: string, { loaded, rows, seconds }: Options): Promise<Scrolling> {
  await page.goto(`${address}/contacts`)
  await page.locator('tr[data-id]').first().waitFor()
  await page.waitForTimeout(1500)
  if (loaded) await readRows(page, rows)
  const box = (await page.locator('[data-scroll]').boundingBox())!
  const session = await page.context().newCDPSession(page)
  const turn = (): Promise<unknown> => session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x: box.x + box.width / 2, y: box.y + box.height / 2, deltaX: 0, deltaY: step })
  await page.evaluate(watchRows)
  const events = await trace(page, async () => {
    await page.evaluate((mark) => performance.mark(mark), start)
    const until = performance.now() + seconds * 1000
    while (performance.now() < until) await Promise.all([turn(), new Promise((resolve) => setTimeout(resolve, 16))])
    await page.evaluate((mark) => performance.mark(mark), stop)
  })
  const seen = await page.evaluate(() => (window as unknown as { benchRows: { blank: number; passed: number; read: number } }).benchRows)
  return { ...readFrames(events), blankRows: seen.blank, rowsPassed: seen.passed, rowsRead: seen.read }
}

/** Goes to the end again and again until so many rows are there, and back to the first. */
async function readRows(page: Page, rows: number): Promise<void> {
  await page.evaluate(async (wanted) => {
    const box = document.querySelector('[data-scroll]')!
    const until = Date.now() + 600_000
    for (let before = 0, still = 0; box.scrollHeight / 36 < wanted && Date.now() < until && still < 400; ) {
      box.scrollTop = box.scrollHeight
      await new Promise((resolve) => setTimeout(resolve, 15))
      still = box.scrollHeight === before ? still + 1 : 0
      before = box.scrollHeight
    }
    box.scrollTop = 0
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }, rows)
}

/** Counts, frame by frame, how many rows the place in sight has room for that are not on the page. */
function watchRows(): void {
  const box = document.querySelector('[data-scroll]')!
  const seen = { blank: 0, passed: 0, read: 0 }
  ;(window as unknown as { benchRows: typeof seen }).benchRows = seen
  const rowHeight = 36
  const headHeight = 34
  let before = box.scrollTop
  const look = (): void => {
    const places = [...box.querySelectorAll('tr[data-id]')].map((row) => Number(row.getAttribute('aria-rowindex')) - 2)
    const drawn = new Set(places)
    const last = Math.round((box.scrollHeight - headHeight) / rowHeight)
    for (let at = Math.floor(box.scrollTop / rowHeight); at < Math.min(last, Math.floor((box.scrollTop + box.clientHeight - headHeight) / rowHeight)); at++) if (!drawn.has(at)) seen.blank++
    seen.passed += Math.abs(box.scrollTop - before) / rowHeight
    seen.read = last
    before = box.scrollTop
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

function readFrames(events: readonly TraceEvent[]): Omit<Scrolling, 'blankRows' | 'rowsPassed' | 'rowsRead'> {
  const from = events.find((event) => event.name === start)
  const to = events.find((event) => event.name === stop)
  if (!from || !to) throw new Error('The trace does not say when the wheel turned.')
  const within = events.filter((event) => event.pid === from.pid && event.ts >= from.ts && event.ts <= to.ts)
  const drawn = within.filter((event) => event.name === 'DrawFrame').map((event) => event.ts / 1000)
  const gaps = drawn.slice(1).map((at, index) => at - drawn[index]!)
  // A screen of 60 Hz shows a frame every 16.7 ms; half a millisecond is the clock's own unrest.
  const share = (limit: number): number => (gaps.filter((gap) => gap > limit + 0.5).length / Math.max(1, gaps.length)) * 100
  return {
    framesPerSecond: drawn.length / ((to.ts - from.ts) / 1_000_000),
    over17: share(1000 / 60),
    over33: share(2000 / 60),
    longestMs: Math.max(0, ...gaps),
    longTasks: within.filter((event) => event.name === 'RunTask' && event.tid === from.tid && (event.dur ?? 0) > 50_000).length,
  }
}
