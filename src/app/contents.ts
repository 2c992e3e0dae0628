/** The contents of files of this installation, for backup and restore. */
import type { FileContents } from '../kernel/backup/index.ts'
import { listContent, putContent } from '../kernel/files/index.ts'
import { placeFiles } from './commands/placeFiles.ts'

export function contentsOf(dataDir: string): FileContents {
  placeFiles(dataDir)
  return { list: listContent, put: putContent }
}
