/** The checks that read the code without running it. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { projectFolder } from './dependencies.js'

const checks = [
  { title: 'types', args: ['node_modules/typescript7/bin/tsc', '--project', '.'] },
  { title: 'boundaries', args: ['scripts/check-boundaries.ts'] },
  { title: 'lint', args: ['node_modules/oxlint/bin/oxlint', '--quiet'] },
]

/**
 * Runs a program on the project's Node, its words going straight to the terminal.
 * @param {string} node
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @returns {boolean} whether it ended well
 */
export function run(node, args, env = {}) {
  const [script, ...rest] = args
  return spawnSync(node, [join(projectFolder, script), ...rest], { cwd: projectFolder, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
}

/**
 * Runs all checks, also after one has failed.
 * @param {string} node
 * @returns {{ passed: number, failed: number }}
 */
export function runChecks(node) {
  const results = checks.map(({ title, args }) => {
    console.log(`\n— ${title}`)
    return run(node, args)
  })
  return { passed: results.filter(Boolean).length, failed: results.filter((ok) => !ok).length }
}
