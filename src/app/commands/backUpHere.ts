/** A backup with everything that belongs to this installation. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeBackup, type BackupReport } from '../../kernel/backup/index.ts'
import type { Database } from '../../kernel/database/connect.ts'
import { contentsOf } from '../contents.ts'
import { version } from '../version.ts'
import type { Settings } from './settings.ts'

interface BackUpHere {
  database: Database
  settings: Pick<Settings, 'dataDir'>
  workspace: string
  file: string
  passphrase: string | null
}

export function backUpHere({ database, settings, workspace, file, passphrase }: BackUpHere): Promise<BackupReport> {
  const secrets = passphrase === null ? null : readSecrets(settings.dataDir)
  return writeBackup({
    url: database.url,
    workspace,
    file,
    version,
    now: new Date(),
    contents: contentsOf(settings.dataDir),
    secrets: passphrase !== null && secrets !== null ? { text: secrets, passphrase } : null,
  })
}

/** As they lie in the data folder; null before the first start. */
function readSecrets(dataDir: string): string | null {
  try {
    return readFileSync(join(dataDir, 'secrets.json'), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
