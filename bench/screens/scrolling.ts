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
  /** Processor time of the main thread for each frame: what a busy machine does not stretch. */
  workMsPerFrame: number
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

/** Opens the list, and reads all its rows where the wheel is to begin with them: some minutes for a hundred thousand, so one does it once for all runs. */
export async function openLongList(page: Page, address: string, { loaded, rows }: Pick<Options, 'loaded' | 'rows'>, say: (line: string) => void): Promise<void> {
  await page.goto(`${address}/contacts`)
  await page.locator('tr[data-id]').first().waitFor()
  await page.waitForTimeout(1500)
  if (loaded) await readRows(page, rows, say)
}

/** Turns the wheel for some seconds, from the first row on. */
export async function measureScrolling(page: Page, seconds: number): Promise<Scrolling> {
  await page.evaluate(() => document.querySelector('[data-scroll]')!.scrollTo({ top: 0 }))
  await page.waitForTimeout(1000)
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

/** Milliseconds without a new row after which the list is taken to be at its end, or stuck. */
const patience = 20_000

/**
 * Goes to the end again and again until so many rows are there, and says how far it is.
 * @throws where no more come
 */
async function readRows(page: Page, rows: number, say: (line: string) => void): Promise<void> {
  for (let read = 0; read < rows;) {
    const now = await page.evaluate(readSome, { wanted: Math.min(rows, read + 10_000), patience })
    if (now <= read) throw new Error(`The list ends, or is stuck, at ${now} of ${rows} rows. A folder given by --data needs as many contacts as --rows says.`)
    read = now
    say(`Read ${read} of ${rows} rows.`)
  }
}

/** Runs in the page. Gives back how many rows the list has. */
async function readSome({ wanted, patience }: { wanted: number; patience: number }): Promise<number> {
  const box = document.querySelector('[data-scroll]')!
  const headHeight = 34
  const count = (): number => Math.round((box.scrollHeight - headHeight) / 36)
  for (let before = 0, since = Date.now(); count() < wanted && Date.now() - since < patience;) {
    box.scrollTop = box.scrollHeight
    await new Promise((resolve) => setTimeout(resolve, 15))
    if (count() !== before) since = Date.now()
    before = count()
  }
  return count()
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
    // Another run counts for itself.
    if ((window as unknown as { benchRows: typeof seen }).benchRows !== seen) return
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
  const tasks = within.filter((event) => event.name === 'RunTask' && event.tid === from.tid)
  return {
    framesPerSecond: drawn.length / ((to.ts - from.ts) / 1_000_000),
    over17: share(1000 / 60),
    over33: share(2000 / 60),
    longestMs: Math.max(0, ...gaps),
    longTasks: tasks.filter((event) => (event.dur ?? 0) > 50_000).length,
    workMsPerFrame: tasks.reduce((sum, event) => sum + (event.tdur ?? 0) / 1000, 0) / Math.max(1, drawn.length),
  }
}
