/** From bytes to recognised tables, with problems that people understand. */
import type { Call } from '../../../../kernel/call.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import type { MainObject } from '../../targets.ts'
import { readTable } from '../read/readFile.ts'
import { UnreadableFile } from '../read/table.ts'
import { recogniseFiles, type SourceFile } from '../recognise/recogniseFiles.ts'
import type { FirmHints } from '../recognise/studyColumn.ts'
import type { StoredFile } from './createImport.ts'

export interface Source {
  name: string
  bytes: Uint8Array
}

/** Directories and control characters are no part of a file's name. */
// eslint-disable-next-line no-control-regex -- they are what is taken out
const plainName = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '').slice(0, 200) || 'file'

/** In the order in which they must be imported. Throws 422 for a file that cannot be read. */
export async function readSources(call: Call, sources: readonly Source[], hints: FirmHints, as?: MainObject): Promise<StoredFile[]> {
  const read: (SourceFile & Source)[] = []
  for (const { name, bytes } of sources) read.push({ name: plainName(name), table: await readOne(call, plainName(name), bytes), bytes })
  return recogniseFiles(read, hints, as).map((file) => ({ ...file, bytes: read.find((source) => source.table === file.table)!.bytes }))
}

async function readOne(call: Call, name: string, bytes: Uint8Array): ReturnType<typeof readTable> {
  try {
    return await readTable(bytes)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    throw new Problem(422, 'unreadable_file', translate(call.language, 'imports:errors.unreadable'), translate(call.language, `imports:errors.${error.code}`, { ...error.values, name }))
  }
}
