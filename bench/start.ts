/**
 * `npm run bench:start`: from the command to the first 200 of `/readyz`, on an empty data folder and on one that
 * is in use, in turn, so that a drifting machine hits both alike. Medians.
 * Options: --runs 5, --data FOLDER (one in use; without it one is made with the small demo), --profile FOLDER
 * (one more start on the folder in use, its processor profile written there), --json.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { processorMs } from './processorTime.ts'
import { start } from './started.ts'

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '5' }, data: { type: 'string' }, profile: { type: 'string' }, json: { type: 'boolean', default: false } } })
/** Milliseconds. */
const bar = 5000
const say = (line: string): void => void process.stderr.write(`${line}\n`)
const cli = join(import.meta.dirname, '..', 'src', 'app', 'cli.ts')

interface Start {
  folder: 'empty' | 'in use'
  readyMs: number
  /** Of app and database together, until it was ready. */
  processorMs: number | null
}

async function measure(folder: Start['folder'], dataDir: string, flags: readonly string[] = []): Promise<Start> {
  const began = performance.now()
  const server = await start({ CLIENTELE_DATA: dataDir }, flags)
  try {
    while ((await fetch(`${server.address}/readyz`)).status !== 200) await pause(5)
    const readyMs = Math.round(performance.now() - began)
    return { folder, readyMs, processorMs: processorMs([server.pid]) }
  } finally {
    await server.end()
  }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

const used = options.data ? resolve(options.data) : mkdtempSync(join(tmpdir(), 'clientele-start-'))
const starts: Start[] = []
try {
  // The first start may build the screens, which is not what is measured here.
  await measure('in use', used)
  if (!options.data) {
    say('Making small data.')
    const server = await start({ CLIENTELE_DATA: used })
    execFileSync(process.execPath, [cli, 'demo', '--size', 'small'], { env: { ...process.env, CLIENTELE_DATA: used }, stdio: ['ignore', 'ignore', 'inherit'] })
    await server.end()
  }
  for (let run = 0; run < Number(options.runs); run++) {
    const empty = mkdtempSync(join(tmpdir(), 'clientele-start-'))
    try {
      starts.push(await measure('empty', empty), await measure('in use', used))
    } finally {
      rmSync(empty, { recursive: true, force: true })
    }
    for (const { folder, readyMs, processorMs: used } of starts.slice(-2)) say(`${folder}: ready after ${readyMs} ms, ${used ?? '–'} ms of processor time`)
  }
  if (options.profile) await measure('in use', used, ['--cpu-prof', `--cpu-prof-dir=${resolve(options.profile)}`])
} finally {
  if (!options.data) rmSync(used, { recursive: true, force: true })
}
const rows = [...Map.groupBy(starts, ({ folder }) => folder)].map(([folder, runs]) => {
  const spent = runs.flatMap(({ processorMs: ms }) => (ms === null ? [] : [ms]))
  return { folder, runs: runs.length, readyMs: median(runs.map(({ readyMs }) => readyMs)), least: Math.min(...runs.map(({ readyMs }) => readyMs)), most: Math.max(...runs.map(({ readyMs }) => readyMs)), processorMs: spent.length > 0 ? median(spent) : null, bar, load: Math.round(loadavg()[0]! * 10) / 10 }
})
if (options.json) process.stdout.write(`${JSON.stringify({ rows, starts }, null, 2)}\n`)
else console.table(rows)
