#!/usr/bin/env node
/**
 * Installs what is missing, then runs src/app/cli.ts on Node 24. Plain JavaScript for any Node from 20. Standard
 * output belongs to the command; everything said here goes to standard error.
 */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import module from 'node:module'
import { constants } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureDependencies, findNode, noNode, projectFolder } from '../scripts/dependencies.js'
import { chosenByHand, nodeEnvironment, nodeFlags } from '../scripts/memory.js'

const say = (line) => process.stderr.write(`${line}\n`)
const cli = join(projectFolder, 'src', 'app', 'cli.ts')

/** Compiled code is kept, which saves a third of the time to the first line of ours. */
const codeCache = join(projectFolder, 'node_modules', '.cache', 'clientele-code')

/** One process instead of two where this Node is the right one already. */
function runHere() {
  becomeSmall()
  module.enableCompileCache?.(codeCache)
  return import(pathToFileURL(cli).href)
}

/**
 * A server takes the place of this process, with the flags that cannot be given to a Node that runs; where that is not
 * possible (Windows) it runs as it is.
 */
function becomeSmall() {
  if (process.argv[2] !== 'start' || process.platform === 'win32' || !process.execve || process.channel || chosenByHand()) return
  process.execve(process.execPath, [process.execPath, ...process.execArgv, ...nodeFlags, ...process.argv.slice(1)], { ...nodeEnvironment, ...process.env })
}

function runOn(node) {
  // The channel tells the command when this process dies, so that no server is left behind.
  const child = spawn(node, [...(chosenByHand() ? [] : nodeFlags), cli, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...nodeEnvironment, ...process.env, NODE_COMPILE_CACHE: codeCache },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    say(`${node} does not start: ${error.message}`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

/**
 * npm puts a shell between itself and this process, and the shell passes no signals on: `kill` of npm would leave the
 * server behind. So it stops when those who started it are gone.
 */
function followNpm() {
  if (!process.env.npm_lifecycle_event) return
  const family = () => `${process.ppid} ${parentOf(process.ppid)}`
  const first = family()
  const watch = setInterval(() => {
    if (family() === first) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}

/** Where /proc tells; elsewhere only the shell itself is watched. */
function parentOf(pid) {
  try {
    return /\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]
  } catch {
    return ''
  }
}

followNpm()
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
