/** Where everything of the embedded database lies in a data folder, and getting that folder into order. */
import { accessSync, chmodSync, chownSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chooseAccount, type Account } from './account.ts'
import { findBinaries, type Binaries } from './binaries.ts'
import { configureCluster, makeCluster, resetPassword } from './cluster.ts'
import { exclusive } from './folderLock.ts'
import { halt, runningPostmaster } from './postmaster.ts'
import { loadAccess, newAccess, storeAccess, type Access } from './storedAccess.ts'
import { explain, StartFailure } from './startFailure.ts'

export interface Place {
  folder: string
  /** PostgreSQL's own folder, named by its major version so that two can lie side by side. */
  cluster: string
  binaries: Binaries
  account: Account
  access: Access
  accessFile: string
  startLog: string
  turnLock: string
  usersLock: string
}

/** Makes the data folder and the database in it, where missing; calls `waiting` while that is made. Throws StartFailure. */
export async function prepare(dataDir: string, waiting?: () => void): Promise<Place> {
  const folder = resolve(dataDir)
  try {
    return await prepareFolder(folder, waiting)
  } catch (error) {
    if (error instanceof StartFailure) throw error
    throw explain(error instanceof Error ? error.message : String(error), folder)
  }
}

async function prepareFolder(folder: string, waiting?: () => void): Promise<Place> {
  openFolder(folder)
  const binaries = findBinaries()
  const cluster = join(folder, 'postgres-18')
  const turnLock = join(folder, 'locks', 'database.turn')
  const turn = await exclusive(turnLock, 120_000)
  try {
    const made = existsSync(cluster)
    const account = chooseAccount(
      [made ? cluster : folder, ...['bin', 'lib', 'share'].map((name) => join(binaries.root, name))],
      made ? statSync(cluster).uid : undefined,
    )
    if (made) takeOver(account, cluster)
    const accessFile = join(folder, 'database.json')
    const known = loadAccess(accessFile)
    const place: Place = {
      folder,
      cluster,
      binaries,
      account,
      access: known ?? newAccess(),
      accessFile,
      startLog: join(folder, 'database-start.log'),
      turnLock,
      usersLock: join(folder, 'locks', 'database.users'),
    }
    if (!known) storeAccess(place, place.access)
    if (!made) {
      const making = makeCluster(binaries, account, cluster, place.access.password, folder)
      waiting?.()
      await making
    }
    if (made && !known) {
      await halt(binaries, cluster)
      await resetPassword(binaries, account, cluster, place.access.password, folder)
    }
    if (!runningPostmaster(cluster)) await configureCluster(account, cluster)
    return place
  } finally {
    turn?.release()
  }
}

/** Secrets lie here: closed to others, but when root starts, the database's account has to pass through. */
function openFolder(folder: string): void {
  const root = process.getuid?.() === 0
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, root ? 0o711 : 0o700)
  }
  accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
}

/** A database folder that belongs to root, such as a copied one, cannot be used by the account; hand it over. */
function takeOver(account: Account, cluster: string): void {
  const owner = statSync(cluster).uid
  const { ids } = account
  if (!ids) {
    if (process.getuid && owner !== process.getuid())
      throw new StartFailure(
        `The database in ${cluster} belongs to another user (number ${owner}), and PostgreSQL lets only the owner run it. Start as that user, or give the folder to this one: sudo chown -R ${process.getuid()} ${cluster}`,
      )
    return
  }
  if (owner === ids.uid) return
  chownSync(cluster, ids.uid, ids.gid)
  for (const name of readdirSync(cluster, { recursive: true, encoding: 'utf8' })) chownSync(join(cluster, name), ids.uid, ids.gid)
}
