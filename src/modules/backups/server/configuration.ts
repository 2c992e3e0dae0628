import type { FileContents } from '../../../kernel/backup/index.ts'
import type { MigrationSource } from '../../../kernel/database/migrate.ts'

/** What backups need to know of this installation; told once at start by app. */
export interface BackupConfiguration {
  /** Absolute path; backups lie in its folder `backups`. */
  dataDir: string
  version: string
  sources: readonly MigrationSource[]
  contents: FileContents
}

let value: BackupConfiguration | null = null

export function configureBackups(given: BackupConfiguration | null): void {
  value = given
}

/** Null where nobody told it: in tools and tests that have no data folder. */
export const backupConfiguration = (): BackupConfiguration | null => value
