/**
 * Brings node_modules in line with package-lock.json, and finds the Node that the project runs on. Plain JavaScript for
 * any Node from 20, because it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(projectFolder, 'node_modules')
const stamp = join(modules, '.clientele-installed')

/**
 * Installs the packages when they are missing or not those of the lock file.
 * @param {(line: string) => void} say takes a plain line about what goes on
 * @returns {boolean} whether the project can run
 */
export function ensureDependencies(say) {
  const wanted = createHash('sha256')
    .update(readFileSync(join(projectFolder, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true
  if (!installedByHand()) {
    say(
      existsSync(modules)
        ? 'The packages have changed. Installing them, which takes about a minute.'
        : 'Installing packages, which takes about a minute on the first start.',
    )
    // Without the stamp an install was broken off, and half a package looks whole to npm.
    if (!existsSync(stamp)) rmSync(modules, { recursive: true, force: true })
    // Not `npm ci`: it refuses a lock file that leaves out packages of other systems which the registry lacked when it
    // was written. Like it, this takes the versions of the lock file and changes neither file.
    const { status, error } = runNpm([
      'install',
      '--no-save',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--no-update-notifier',
      '--loglevel=error',
    ])
    if (status !== 0) {
      say(
        `The packages could not be installed${error ? ` (${error.message})` : ''}. The first start needs the npm registry: check the connection (npm ping) and the free space on the disk, then start again. No data were touched.`,
      )
      return false
    }
  }
  linkCommand()
  writeFileSync(stamp, wanted)
  return true
}

/** Lets `npx clientele` find the command at once, also without a network. Windows makes do with npm's own search. */
function linkCommand() {
  const link = join(modules, '.bin', 'clientele')
  if (process.platform === 'win32') return
  rmSync(link, { force: true })
  symlinkSync(join('..', '..', 'bin', 'clientele.js'), link)
}

/** Whether somebody already ran npm with this lock file; npm notes what it installed in a lock file of its own. */
function installedByHand() {
  const note = join(modules, '.package-lock.json')
  if (!existsSync(note)) return false
  const have = JSON.parse(readFileSync(note, 'utf8')).packages
  const want = JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')).packages
  return Object.entries(want).every(
    ([path, entry]) => path === '' || (have[path] ? have[path].version === entry.version : entry.optional === true || entry.peer === true),
  )
}

/** npm as it was used to get here, else the one on the path. Its words go to standard error. */
function runNpm(args) {
  const options = { cwd: projectFolder, stdio: ['ignore', process.stderr, process.stderr] }
  const script = process.env.npm_execpath
  if (script?.endsWith('.js') && existsSync(script)) return spawnSync(process.execPath, [script, ...args], options)
  return process.platform === 'win32' ? spawnSync('npm.cmd', args, { ...options, shell: true }) : spawnSync('npm', args, options)
}

/**
 * The Node 24 to run on: the one among the packages, else this one when it is new enough.
 * @returns {string | null} path of the program
 */
export function findNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const packaged = join(modules, `node-${system}-${process.arch}`, 'bin', system === 'win' ? 'node.exe' : 'node')
  // The packaged program needs the GNU C library; on other systems it is there, but does not start.
  if (existsSync(packaged) && spawnSync(packaged, ['--version'], { stdio: 'ignore' }).status === 0) return packaged
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null
}

export const noNode = `Clientele needs Node 24, and none is among the packages for this system (${process.platform} ${process.arch}); this is Node ${process.versions.node}. Install Node 24 from https://nodejs.org, then start again.`
