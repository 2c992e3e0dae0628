/** Writes an export whole or not at all. */
import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { exportRecords, type ExportFormat } from '../../kernel/export/exportRecords.ts'
import { readListQuery } from '../../kernel/http/listQuery.ts'
import { allObjects, findObject, hasObject } from '../../kernel/records/registry.ts'
import { CommandFailure } from './commandFailure.ts'
import type { OpenWorkspace } from './workspace.ts'

/** Answers with the size in bytes. Throws CommandFailure for an unknown object, Problem for a wrong filter. */
export async function writeExport(
  { database, inTransaction }: OpenWorkspace,
  objectName: string,
  raw: Record<string, unknown>,
  format: ExportFormat,
  file: string,
): Promise<number> {
  const call = await inTransaction((_tx, cli) => Promise.resolve(cli))
  if (!hasObject(call, objectName))
    throw new CommandFailure(
      `There is no object ${objectName}. Known: ${allObjects(call)
        .map(({ name }) => name)
        .join(', ')}.`,
    )
  const object = findObject(call, objectName)
  const { filter, sort } = readListQuery(call, object, raw)
  if (!existsSync(dirname(file))) throw new CommandFailure(`There is no folder ${dirname(file)}.`)
  const unfinished = `${file}.unfinished`
  try {
    await pipeline(await exportRecords(database, call, object, { filter, sort }, format, { fileName: file, by: userInfo().username }), createWriteStream(unfinished))
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  return (await stat(file)).size
}
