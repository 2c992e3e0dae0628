/** From bytes to recognised tables, with problems that people understand. */
import type { Call } from '../../../../kernel/call.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import type { MainObject } from '../../targets.ts'
import { bytesInMemory, type FileBytes } from '../read/fileBytes.ts'
import { readTable } from '../read/readFile.ts'
import { UnreadableFile, type ReadTable } from '../read/table.ts'
import { recogniseFiles, type RecognisedFile, type SourceFile } from '../recognise/recogniseFiles.ts'
import type { FirmHints } from '../recognise/studyColumn.ts'

export interface Source {
  name: string
  bytes: Uint8Array | FileBytes
}

/** Directories and control characters are no part of a file's name. */
// eslint-disable-next-line no-control-regex -- they are what is taken out
const plainName = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '').slice(0, 200) || 'file'

/** In the order in which they must be imported; the tables are to be closed. Throws 422 for a file that cannot be read. */
export async function readSources(call: Call, sources: readonly Source[], hints: FirmHints, as?: MainObject): Promise<RecognisedFile<ReadTable>[]> {
  const read: SourceFile<ReadTable>[] = []
  try {
    for (const { name, bytes } of sources) read.push({ name: plainName(name), table: await readOne(call, plainName(name), bytes instanceof Uint8Array ? bytesInMemory(bytes) : bytes) })
    return await recogniseFiles(read, hints, as)
  } catch (error) {
    await closeTables(read)
    throw error
  }
}

export async function closeTables(files: readonly { table: ReadTable }[]): Promise<void> {
  for (const file of files) await file.table.close()
}

async function readOne(call: Call, name: string, source: FileBytes): ReturnType<typeof readTable> {
  try {
    return await readTable(source)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    throw new Problem(422, 'unreadable_file', translate(call.language, 'imports:errors.unreadable'), translate(call.language, `imports:errors.${error.code}`, { ...error.values, name }))
  }
}
