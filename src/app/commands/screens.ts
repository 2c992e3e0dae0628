/** Builds the screens with Vite when their sources have changed since the last build. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip as gzipCompress } from 'node:zlib'

const project = join(import.meta.dirname, '..', '..', '..')
const built = join(project, 'dist', 'web')
const stamp = join(project, 'dist', 'web.sources')

const brotli = promisify(brotliCompress)
const gzip = promisify(gzipCompress)
/** Smaller files fit into one packet as they are; in bytes. */
const worthCompressing = 1400

/** The build failed; the message says why, and screens built before are left as they were. */
export class BuildFailure extends Error {}

/**
 * Makes sure that dist/web holds the screens of these sources. Throws BuildFailure.
 * @param say takes a plain line when a build begins
 */
export async function ensureScreens(say: (line: string) => void): Promise<void> {
  const wanted = fingerprint()
  if (existsSync(join(built, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('Building the screens, which takes a few seconds.')
  const next = `${built}.${process.pid}`
  mkdirSync(join(project, 'dist'), { recursive: true })
  const vite = join(project, 'node_modules', 'vite', 'bin', 'vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--outDir', next, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Whatever runs this, a test say: people get the screens as they are meant for them.
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
  })
  const [out, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  if (code !== 0) {
    rmSync(next, { recursive: true, force: true })
    throw new BuildFailure(`The screens could not be built.\n${withoutStack(errors || out)}`)
  }
  await compressAll(next)
  rmSync(built, { recursive: true, force: true })
  renameSync(next, built)
  writeFileSync(stamp, wanted)
}

/** Once here, so that no request has to: Brotli for all browsers of today (RFC 7932), gzip for the rest. */
async function compressAll(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.(?:m?js|css|svg|webmanifest)$/.test(entry.name))
  for (const { parentPath, name } of files) {
    const file = join(parentPath, name)
    const content = readFileSync(file)
    if (content.length < worthCompressing) continue
    writeFileSync(`${file}.br`, await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
    writeFileSync(`${file}.gz`, await gzip(content, { level: 9 }))
  }
}

/** Where in Vite the error was found helps nobody. */
const withoutStack = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^ {4}at /.test(line))
    .join('\n')
    .trim()

const serverOnly = /[\\/](?:server|kernel|migrations|commands)[\\/]|[\\/]app[\\/][^\\/]*server[^\\/]*$|\.test(?:ing)?\.tsx?$|\.(?:md|sql)$/

/** Says how the files are packed; another word has them packed anew. */
const packing = 'br and gz, mjs too'

/** A hash over everything that the screens are made of. */
function fingerprint(): string {
  const hash = createHash('sha256').update(packing)
  const files = readdirSync(join(project, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !serverOnly.test(file.slice(project.length)))
  for (const file of [...files.sort(), ...['index.html', 'vite.config.ts', 'scripts/locales/serverTexts.ts', 'tsconfig.json', 'package-lock.json'].map((name) => join(project, name))]) {
    if (!existsSync(file)) continue
    hash.update(file.slice(project.length).replaceAll(sep, '/')).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}
