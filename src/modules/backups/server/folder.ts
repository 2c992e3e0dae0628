/** The files of backups: their names tell the workspace and the time, so that a list needs no database. */
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { unfinishedEnding } from '../../../kernel/backup/index.ts'

export interface BackupFile {
  name: string
  path: string
  createdAt: Date
  size: number
  beforeRestore: boolean
}

/** `clientele-ws_main-20261122T003000Z.clientele` */
export const nameOfBackup = (workspace: string, at: Date): string => `clientele-${workspace}-${at.toISOString().replace(/[-:]|\.\d+/g, '')}.clientele`

const nameForm = /^(clientele|before-restore)-(\w+)-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.clientele$/

/** The workspace's own, newest first; none where the folder is missing. */
export async function listFolder(folder: string, workspace: string): Promise<BackupFile[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const found: BackupFile[] = []
  for (const name of names) {
    const match = nameForm.exec(name)
    if (match?.[2] !== workspace) continue
    const [, kind, , year, month, day, hour, minute, second] = match
    const path = join(folder, name)
    const size = (await stat(path).catch(() => null))?.size
    if (size !== undefined) found.push({ name, path, size, createdAt: new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`), beforeRestore: kind === 'before-restore' })
  }
  return found.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
}

const day = 86_400_000

/** Makes the folder, and takes away what a process that was killed left unfinished. */
export async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of await readdir(folder)) {
    if (!name.endsWith(unfinishedEnding)) continue
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (found && Date.now() - found.mtimeMs > day) await rm(path, { force: true })
  }
}
