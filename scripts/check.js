/** `npm run check`: types, boundaries and lint, without the tests. */
import { runChecks } from './checks.js'
import { ensureDependencies, findNode, noNode } from './dependencies.js'

const node = ensureDependencies(console.error) ? findNode() : null
if (node === null) {
  console.error(noNode)
  process.exitCode = 1
} else process.exitCode = runChecks(node).failed === 0 ? 0 : 1
