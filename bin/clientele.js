#!/usr/bin/env node
/**
 * Installs what is missing, then runs src/app/cli.ts on Node 24. Plain JavaScript for any Node from 20. Standard
 * output belongs to the command; everything said here goes to standard error.
 */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureDependencies, findNode, noNode, projectFolder } from '../scripts/dependencies.js'

const say = (line) => process.stderr.write(`${line}\n`)
const cli = join(projectFolder, 'src', 'app', 'cli.ts')

/** One process instead of two where this Node is the right one already. */
const runHere = () => import(pathToFileURL(cli).href)

function runOn(node) {
  // The channel tells the command when this process dies, so that no server is left behind.
  const child = spawn(node, [cli, ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    say(`${node} does not start: ${error.message}`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

if (!ensureDependencies(say)) process.exitCode = 1
else if (process.versions.node.startsWith('24.')) await runHere()
else {
  const node = findNode()
  if (node === null) {
    say(noNode)
    process.exitCode = 1
  } else if (node === process.execPath) await runHere()
  else runOn(node)
}
