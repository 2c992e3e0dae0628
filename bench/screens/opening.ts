/** Opens a screen and says, from the trace, when its data was in sight. */
import type { Page } from 'playwright-core'
import type { Place } from './places.ts'
import { dataOf, mainThread, trace, type TraceEvent } from './trace.ts'

export interface Opening {
  /** From the navigation, or the click, to the frame that shows data. */
  shownMs: number
  /** From the last byte of the answer with the data to that frame; null where the data was in the cache. */
  paintMs: number | null
  /** Between the request and the last byte of its answer. */
  answerMs: number | null
  /** Tasks of the main thread of more than 50 ms, until a second after. */
  longTasks: number
  longestMs: number
  /** Processor time of the main thread until the data was shown: what a busy machine does not stretch. */
  workMs: number
  /** The part of it after the last byte of the data. */
  paintWorkMs: number | null
}

const begun = 'bench-begun'
const shown = 'bench-shown'

/** Has every page of this tab set a mark at a click, and when it has the element; the observer hears of it before the frame is drawn. */
export async function watchFor(page: Page, place: Place): Promise<void> {
  await page.addInitScript(
    ([selector, begunMark, shownMark]) => {
      addEventListener('click', () => performance.mark(begunMark), { capture: true })
      const observer = new MutationObserver(() => {
        if (!document.querySelector(selector)) return
        observer.disconnect()
        performance.mark(shownMark)
      })
      observer.observe(document, { childList: true, subtree: true })
    },
    [place.shown, begun, shown] as const,
  )
}

export async function measureOpening(page: Page, place: Place, go: () => Promise<unknown>): Promise<Opening> {
  const events = await trace(page, async () => {
    await go()
    await page.locator(place.shown).first().waitFor()
    await page.waitForTimeout(1200)
  })
  return readOpening(events, place)
}

function readOpening(events: readonly TraceEvent[], place: Place): Opening {
  const end = events.find((event) => event.name === shown)
  if (!end) throw new Error(`The trace of ${place.screen} does not say when its data was shown.`)
  const main = mainThread(events, end)
  const start = events.find((event) => event.name === begun && event.ts < end.ts) ?? events.findLast((event) => event.name === 'navigationStart' && event.ts < end.ts && String(dataOf(event).documentLoaderURL).includes(place.path))
  if (!start) throw new Error(`The trace of ${place.screen} does not say when it began.`)
  const frame = frameAfter(events, end)
  const sent = main.find((event) => event.name === 'ResourceSendRequest' && event.ts < end.ts && event.ts > start.ts && place.data.test(String(dataOf(event).url)))
  const finished = sent && main.find((event) => event.name === 'ResourceFinish' && dataOf(event).requestId === dataOf(sent).requestId)
  const tasks = main.filter((event) => event.name === 'RunTask' && event.ts >= start.ts && event.ts < end.ts + 1_000_000)
  const long = tasks.filter((event) => (event.dur ?? 0) > 50_000)
  const ms = (from: number, to: number): number => (to - from) / 1000
  const workSince = (from: number): number => tasks.filter((event) => event.ts >= from && event.ts < frame).reduce((sum, event) => sum + (event.tdur ?? 0) / 1000, 0)
  return {
    shownMs: ms(start.ts, frame),
    paintMs: finished ? ms(lastByte(finished), frame) : null,
    answerMs: sent && finished ? ms(sent.ts, lastByte(finished)) : null,
    longTasks: long.length,
    longestMs: Math.max(0, ...tasks.map((event) => (event.dur ?? 0) / 1000)),
    workMs: workSince(start.ts),
    paintWorkMs: finished ? workSince(lastByte(finished)) : null,
  }
}

/** The network's own word for when the last byte came, in seconds on the clock of the trace. */
const lastByte = (finished: TraceEvent): number => {
  const time = dataOf(finished).finishTime
  return typeof time === 'number' && time > 0 ? time * 1_000_000 : finished.ts
}

/** When the first frame was drawn that holds what the main thread had made ready at the mark. */
function frameAfter(events: readonly TraceEvent[], mark: TraceEvent): number {
  const own = events.filter((event) => event.pid === mark.pid && event.ts >= mark.ts)
  const handed = own.find((event) => event.name === 'Commit')
  const drawn = own.find((event) => event.name === 'DrawFrame' && event.ts >= (handed ? handed.ts + (handed.dur ?? 0) : mark.ts))
  return (drawn ?? handed ?? mark).ts
}
