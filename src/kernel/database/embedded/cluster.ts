/** The database folder: made once, whole or not at all, with one role and one database for the application. */
import { once } from 'node:events'
import { appendFileSync, chownSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Account } from './account.ts'
import { spawnAs } from './account.ts'
import type { Binaries } from './binaries.ts'
import { configuration } from './configuration.ts'
import { socketFolder } from './localSocket.ts'
import { explain } from './startFailure.ts'

export const role = 'clientele'
export const database = 'clientele'

/**
 * Makes the folder. A start that is interrupted in the middle leaves nothing that the next one would take for a
 * database. Only the application's role may connect; the superuser is reached with `postgres --single` alone.
 * @param password of the application's role; plain letters and digits
 */
export async function makeCluster(binaries: Binaries, account: Account, cluster: string, password: string, folder: string): Promise<void> {
  const unfinished = `${cluster}.unfinished`
  try {
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, { mode: 0o700 })
    if (account.ids) chownSync(unfinished, account.ids.uid, account.ids.gid)
    await initialise(binaries, account, unfinished, folder)
    appendFileSync(join(unfinished, 'postgresql.conf'), "\ninclude_if_exists 'clientele.conf'\n")
    await single(binaries, account, unfinished, folder, [
      `CREATE ROLE ${role} LOGIN CREATEDB PASSWORD '${password}'`,
      `GRANT pg_monitor TO ${role}`,
      `CREATE DATABASE ${database} OWNER ${role}`,
    ])
    renameSync(unfinished, cluster)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  }
}

/** Gives the application's role a new password, for a folder whose password file was lost. */
export async function resetPassword(binaries: Binaries, account: Account, cluster: string, password: string, folder: string): Promise<void> {
  await single(binaries, account, cluster, folder, [`ALTER ROLE ${role} PASSWORD '${password}'`])
}

/**
 * Writes the settings that fit this machine, and who may connect, where they are not what is there; postgresql.conf
 * includes them. Whole at once: a full disk leaves the former ones. Not while the server runs.
 */
export async function configureCluster(account: Account, cluster: string): Promise<void> {
  const write = (name: string, content: string): void => {
    const file = join(cluster, name)
    if (contentOf(file) === content) return
    writeFileSync(`${file}.new`, content, { mode: 0o600 })
    if (account.ids) chownSync(`${file}.new`, account.ids.uid, account.ids.gid)
    renameSync(`${file}.new`, file)
  }
  write('clientele.conf', configuration(await socketFolder(cluster)))
  write('pg_hba.conf', `# Written by Clientele.\nhost all ${role} 127.0.0.1/32 scram-sha-256\nlocal all ${role} scram-sha-256\n`)
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/**
 * Character types of the C library, best first: not every system has the same names. Trigrams look at it even where
 * the builtin locale sorts and compares, and under plain C those of Cyrillic are empty.
 */
const characterTypes = ['C.UTF-8', 'en_US.UTF-8', 'C']

async function initialise(binaries: Binaries, account: Account, cluster: string, folder: string): Promise<void> {
  for (const type of characterTypes) {
    const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${type}`]
    const said = await run(binaries.initdb, account, [`--pgdata=${cluster}`, '--username=postgres', '--auth=trust', ...locale], '')
    if (said === null) return
    if (type === characterTypes.at(-1) || !said.includes('invalid locale name')) throw explain(said, folder)
  }
}

/** Runs statements without a server, before anybody can connect. */
async function single(binaries: Binaries, account: Account, cluster: string, folder: string, statements: readonly string[]): Promise<void> {
  const settings = ['exit_on_error=on', 'logging_collector=off'].flatMap((setting) => ['-c', setting])
  const said = await run(binaries.postgres, account, ['--single', '-D', cluster, ...settings, 'postgres'], `${statements.join('\n')}\n`)
  if (said !== null) throw explain(said, folder)
}

/** Null when it went well, else what the program said. */
async function run(program: string, account: Account, args: readonly string[], input: string): Promise<string | null> {
  const child = spawnAs(account, program, args, { stdio: ['pipe', 'ignore', 'pipe'] })
  // A program that fails early closes its input; its exit code and words tell why.
  child.stdin!.on('error', () => undefined)
  child.stdin!.end(input)
  const [said, code] = await Promise.all([
    text(child.stderr!),
    once(child, 'exit').then(
      ([exitCode]) => exitCode as number | null,
      (error: Error) => error.message,
    ),
  ])
  if (code === 0) return null
  return typeof code === 'string' ? `${said}\n${code}` : said
}
