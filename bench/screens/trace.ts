/** A trace of Chromium (DevTools protocol, domain Tracing) and the events of the page's own process in it. */
import type { Page } from 'playwright-core'

export interface TraceEvent {
  name: string
  cat: string
  ph: string
  pid: number
  tid: number
  /** Microseconds on the clock of the whole trace. */
  ts: number
  dur?: number
  /** Processor time within it, microseconds. */
  tdur?: number
  args: Record<string, unknown>
}

const categories = ['blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'devtools.timeline.frame', 'disabled-by-default-devtools.timeline.frame', 'toplevel']

/** Records what happens while `work` runs. */
export async function trace(page: Page, work: () => Promise<unknown>): Promise<TraceEvent[]> {
  const session = await page.context().browser()!.newBrowserCDPSession()
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: categories, recordMode: 'recordAsMuchAsPossible' } })
  try {
    await work()
  } finally {
    const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
    await session.send('Tracing.end')
    await ended
    await session.detach()
  }
  return events.sort((a, b) => a.ts - b.ts)
}

/** What the page's main thread did: the thread that set the mark. */
export function mainThread(events: readonly TraceEvent[], mark: TraceEvent): TraceEvent[] {
  return events.filter((event) => event.pid === mark.pid && event.tid === mark.tid)
}

export const dataOf = (event: TraceEvent): Record<string, unknown> => (event.args.data ?? {}) as Record<string, unknown>
