/**
 * `npm run bench:screens`: how soon the screens show their data, and how smoothly a long list scrolls, by a
 * trace of Chromium. Chromium is the one that CHROMIUM_PATH names, else /usr/bin/chromium.
 * Options: --data FOLDER (a data folder that has a firm) or --size small|medium|large (medium), --rows 100000
 * (contacts that the long list has at least; a folder given by --data is never added to), --runs 5 (3 of scrolling),
 * --seconds 10 (of scrolling), --only list,board,card,scroll, --json. Reading the long list to its end takes a minute or two.
 */
import { parseArgs } from 'node:util'
import { launchBrowser, signIn, type Visitor } from './screens/browser.ts'
import { openings, scrolling } from './screens/places.ts'
import { measureOpening, watchFor, type Opening } from './screens/opening.ts'
import { measureScrolling, openLongList, type Scrolling } from './screens/scrolling.ts'
import { serve } from './screens/serve.ts'
import { medianOf } from './screens/median.ts'

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    size: { type: 'string', default: 'medium' },
    rows: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '10' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const runs = Number(options.runs)
const wanted = options.only?.split(',')
const isWanted = (name: string): boolean => !wanted || wanted.includes(name)
const say = (line: string): void => void process.stderr.write(`${line}\n`)

interface OpeningRow extends Opening {
  screen: string
  way: 'cold' | 'warm' | 'inside'
}

const product = await serve({ data: options.data, size: options.size, rows: isWanted('scroll') ? Number(options.rows) : 0, say })
const browser = await launchBrowser()
const opened: OpeningRow[] = []
const scrolled: (Scrolling & { screen: string })[] = []
try {
  const visitor: Visitor = { browser, address: product.address, email: product.email, password: product.password }
  for (const place of openings(product.known).filter(({ screen }) => isWanted(screen))) {
    const byWay: Record<OpeningRow['way'], Opening[]> = { cold: [], warm: [], inside: [] }
    for (let run = 0; run < runs; run++) {
      const { context, page } = await signIn(visitor)
      await watchFor(page, place)
      byWay.cold.push(await measureOpening(page, place, () => page.goto(product.address + place.path)))
      byWay.warm.push(await measureOpening(page, place, () => page.goto(product.address + place.path)))
      await page.goto(product.address + place.from)
      await page.locator(place.fromShown).first().waitFor()
      await page.waitForTimeout(2500)
      byWay.inside.push(await measureOpening(page, place, () => page.locator(place.link).first().click()))
      await context.close()
    }
    for (const way of ['cold', 'warm', 'inside'] as const) {
      const row = { screen: place.screen, way, ...medianOf(byWay[way]) }
      opened.push(row)
      say(`${row.screen}, ${way}: shown after ${row.shownMs} ms, ${row.paintMs} ms after its data`)
    }
  }
  if (isWanted('scroll')) {
    for (const kind of scrolling) {
      const results: Scrolling[] = []
      // A list that is being read is opened anew for every run; one that has all its rows is read once.
      for (let run = 0, tab: Awaited<ReturnType<typeof signIn>> | undefined; run < Math.min(runs, 3); run++) {
        if (!tab || !kind.loaded) {
          await tab?.context.close()
          tab = await signIn(visitor)
          await openLongList(tab.page, product.address, { ...kind, rows: Number(options.rows) }, say)
        }
        results.push(await measureScrolling(tab.page, Number(options.seconds)))
      }
      const row = { screen: kind.screen, ...medianOf(results) }
      scrolled.push(row)
      say(`${row.screen}: ${row.framesPerSecond} frames a second, ${row.over33} % over 33 ms, ${row.blankRows} rows blank`)
    }
  }
} finally {
  await browser.close()
  await product.stop()
}

const table = (rows: readonly object[]): string => {
  const names = Object.keys(rows[0] ?? {})
  return [names, names.map(() => '---'), ...rows.map((row) => names.map((name) => String((row as Record<string, unknown>)[name] ?? '–')))].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
if (options.json) process.stdout.write(`${JSON.stringify({ size: options.data ?? options.size, opened, scrolled }, null, 2)}\n`)
else process.stdout.write([opened, scrolled].filter((rows) => rows.length > 0).map((rows) => `${table(rows)}\n`).join('\n'))
