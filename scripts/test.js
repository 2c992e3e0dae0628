/**
 * `npm test`: installs what is missing, then checks, unit and interface tests on a real database, and the browser
 * journeys. `npm test -- WORD` runs the test files whose path holds the word. Ends with a line `N passed, N failed`.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { run, runChecks } from './checks.js'
import { ensureChromium } from './chromium.js'
import { ensureDependencies, findNode, noNode, projectFolder } from './dependencies.js'

const filters = process.argv.slice(2)
const total = { passed: 0, failed: 0 }
/** What failed, by name; told again at the end, where it is found. */
const failures = []

/** Adds up a part of the tests. */
function count({ passed, failed }) {
  total.passed += passed
  total.failed += failed
}

/** Runs one vitest project and counts its tests; a file that breaks before its tests run counts as one failure. */
function vitest(node, project, env) {
  console.log(`\n— ${project} tests`)
  const folder = mkdtempSync(join(tmpdir(), 'clientele-results-'))
  const file = join(folder, 'results.json')
  const ended = run(
    node,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      project,
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...filters,
    ],
    env,
  )
  const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
  rmSync(folder, { recursive: true })
  for (const one of results?.testResults ?? []) {
    const names = one.assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName)
    if (one.status === 'failed') failures.push(...(names.length > 0 ? names : ['did not run']).map((name) => `${relative(projectFolder, one.name)}: ${name}`))
  }
  const passed = results?.numPassedTests ?? 0
  const broken = results?.testResults.filter((one) => one.status === 'failed' && !one.assertionResults.some((test) => test.status === 'failed')).length ?? 0
  const failed = (results?.numFailedTests ?? 0) + broken
  return { passed, failed: !ended && failed === 0 ? 1 : failed }
}

/** Whether the filter leaves any journey to run. */
function wantsJourneys() {
  const files = existsSync(join(projectFolder, 'e2e')) ? readdirSync(join(projectFolder, 'e2e'), { recursive: true, encoding: 'utf8' }) : []
  return files.some((file) => file.endsWith('.test.ts') && (filters.length === 0 || filters.some((word) => `e2e/${file}`.includes(word))))
}

function journeys(node) {
  console.log('\n— screens')
  if (!run(node, ['scripts/build.ts'])) return { passed: 0, failed: 1 }
  const chromium = ensureChromium(console.log)
  if (chromium === null) {
    console.log(
      'The browser journeys need Chromium, which is not installed and could not be. Install it (on Debian: apt-get install chromium), or set CHROMIUM_PATH.',
    )
    return { passed: 0, failed: 1 }
  }
  return vitest(node, 'e2e', { CHROMIUM_PATH: chromium })
}

const node = ensureDependencies(console.log) ? findNode() : null
if (node === null) {
  console.log(noNode)
  total.failed += 1
} else {
  if (filters.length === 0) count(runChecks(node))
  count(vitest(node, 'unit', {}))
  if (wantsJourneys()) count(journeys(node))
}
for (const failure of failures) console.log(`failed: ${failure}`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
