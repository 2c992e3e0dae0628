/**
 * `npm run test:postgres`: the unit and interface tests on a PostgreSQL of one's own in place of the embedded one: the
 * server that DATABASE_URL names (its user may create databases), else a cluster made for the run from the binaries in
 * PG_BIN or, as on Debian, /usr/lib/postgresql/15/bin. `npm run test:postgres -- WORD` runs the files whose path holds it.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './checks.js'
import { ensureDependencies, findNode, noNode } from './dependencies.js'

const binaries = process.env.PG_BIN ?? '/usr/lib/postgresql/15/bin'
const filters = process.argv.slice(2)

/** PostgreSQL does not run as root: whoever it was installed for runs it then. */
function owner() {
  if (process.getuid?.() !== 0) return {}
  const { stdout } = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' })
  const { stdout: group } = spawnSync('id', ['-g', 'postgres'], { encoding: 'utf8' })
  return { uid: Number(stdout), gid: Number(group) }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Starts a cluster that is thrown away afterwards; its safety against power cuts is switched off. */
async function startCluster() {
  if (!existsSync(join(binaries, 'initdb'))) throw new Error(`There is no PostgreSQL in ${binaries}. Install it (on Debian: apt-get install postgresql-15), name another folder with PG_BIN, or a server with DATABASE_URL.`)
  const folder = mkdtempSync(join(tmpdir(), 'clientele-postgres-'))
  const as = owner()
  chmodSync(folder, 0o700)
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid)
  const data = join(folder, 'data')
  const tool = (name, args) => {
    const { status, stderr, stdout } = spawnSync(join(binaries, name), args, { ...as, cwd: folder, encoding: 'utf8', stdio: name === 'pg_ctl' ? 'ignore' : 'pipe' })
    if (status !== 0) throw new Error(`${name} failed: ${stderr ?? ''}${stdout ?? ''}`)
  }
  tool('initdb', ['-D', data, '-U', 'clientele', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'])
  const port = await freePort()
  tool('pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-w', '-o', `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200 -c fsync=off`, 'start'])
  return {
    url: `postgres://clientele@127.0.0.1:${port}/postgres`,
    stop: () => {
      tool('pg_ctl', ['-D', data, '-m', 'fast', '-w', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const node = ensureDependencies(console.log) ? findNode() : null
if (node === null) {
  console.log(noNode)
  process.exitCode = 1
} else {
  const cluster = process.env.DATABASE_URL ? { url: process.env.DATABASE_URL, stop: () => {} } : await startCluster()
  try {
    const passed = run(node, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', ...filters], { DATABASE_URL: cluster.url })
    process.exitCode = passed ? 0 : 1
  } finally {
    cluster.stop()
  }
}
