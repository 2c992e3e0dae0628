/** Tables with all their rows, for the tests beside. */
import { bytesInMemory } from './fileBytes.ts'
import { readTexts } from './readDelimited.ts'
import { readTable } from './readFile.ts'
import { partsOf, type ReadTable, type Row } from './table.ts'

export type WholeTable = ReadTable & { rows: Row[] }

export async function whole(table: ReadTable): Promise<WholeTable> {
  const rows: Row[] = []
  for await (const part of partsOf(table)) rows.push(...part)
  return { ...table, rows }
}

export const readWhole = async (bytes: Uint8Array): Promise<WholeTable> => whole(await readTable(bytesInMemory(bytes)))

export const readText = async (...texts: string[]): Promise<WholeTable> =>
  whole(
    await readTexts(
      (async function* () {
        yield* texts
      })(),
      null,
    ),
  )
