/**
 * What lies in a backup: a tar of parts, compressed by zstd.
 *
 *   header.json            what follows and what it needs; always first
 *   tables/NAME/000001     rows in PostgreSQL's COPY text form, cut at line ends
 *   jobs.json              work that waits in the queues
 *   files/SHA256           contents of files
 *   secrets.sealed         the installation's secrets, under a passphrase
 *   manifest.json          counts and checksums of all of the above; always last, so that a file without it is not whole
 */
import { z } from 'zod'
import { BackupError } from './backupError.ts'

export const formatVersion = 1

const name = z.string().min(1).max(63)

const column = z.object({
  name,
  /** As format_type() writes it. */
  type: z.string().max(100),
  notNull: z.boolean(),
  /** SQL of the default, null without one. */
  default: z.string().nullable(),
})

const tableSchema = z.object({
  name,
  /** Those that are copied, in the order of the rows. */
  columns: z.array(column),
  /** Size on disk when the backup began: large tables get their indexes after their rows. */
  bytes: z.number(),
})

const index = z.object({ name, table: name, unique: z.boolean(), primary: z.boolean(), /** What follows USING. */ using: z.string() })
const foreignKey = z.object({ name, table: name, definition: z.string() })
const sequence = z.object({ name, /** Null when it was never used. */ last: z.string().nullable(), /** The column that takes it along when it goes. */ owner: z.tuple([name, name]).nullable() })
const migration = z.object({ module: z.string(), name: z.string(), checksum: z.string() })

const headerSchema = z.object({
  format: z.number(),
  product: z.literal('clientele'),
  version: z.string(),
  workspace: name,
  firm: z.string(),
  createdAt: z.string(),
  postgres: z.string(),
  migrations: z.array(migration),
  tables: z.array(tableSchema),
  indexes: z.array(index),
  foreignKeys: z.array(foreignKey),
  sequences: z.array(sequence),
})

const partOfTable = z.object({ rows: z.number(), bytes: z.number(), /** Of the bytes as they lie in the file. */ sha256: z.string(), /** Of the rows, whatever their order. */ rowSum: z.string() })

const manifestSchema = z.object({
  header: z.string(),
  tables: z.record(z.string(), partOfTable),
  jobs: z.object({ count: z.number(), sha256: z.string() }),
  /** The sum is that of the contents' names, one a line, in the order of the archive. */
  files: z.object({ count: z.number(), bytes: z.number(), sha256: z.string() }),
  secrets: z.enum(['sealed', 'left out']),
})

export type BackupColumn = z.infer<typeof column>
export type BackupTable = z.infer<typeof tableSchema>
export type BackupIndex = z.infer<typeof index>
export type BackupForeignKey = z.infer<typeof foreignKey>
export type BackupSequence = z.infer<typeof sequence>
export type BackupMigration = z.infer<typeof migration>
export type BackupHeader = z.infer<typeof headerSchema>
export type BackupManifest = z.infer<typeof manifestSchema>
export type TablePart = z.infer<typeof partOfTable>

/** A job that waits in a queue. */
export interface WaitingJob {
  name: string
  data: unknown
  singletonKey: string | null
  /** RFC 3339. */
  startAfter: string
}

export function readHeader(text: string): BackupHeader {
  const parsed = parse(text)
  const format = (parsed as { format?: unknown } | null)?.format
  if (typeof format === 'number' && format > formatVersion)
    throw new BackupError('newer', 'This backup was made by a newer version of Clientele. Update Clientele, then try again. Nothing was changed.')
  const header = headerSchema.safeParse(parsed)
  if (!header.success) throw new BackupError('notABackup', 'This file is not a backup of Clientele.')
  return header.data
}

export function readManifest(text: string): BackupManifest {
  const manifest = manifestSchema.safeParse(parse(text))
  if (!manifest.success) throw damaged('its list of contents cannot be read')
  return manifest.data
}

/** The error of a file that is not what was written. */
export const damaged = (what: string, cause?: unknown): BackupError =>
  new BackupError('damaged', `The backup is damaged or was cut off: ${what}. Nothing was changed. Take another backup.`, { cause })

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
