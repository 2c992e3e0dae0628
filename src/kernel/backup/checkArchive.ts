/** Reads a backup from end to end and holds it against its checksums, without a database. */
import { readArchive } from './archiveReader.ts'

/** Throws BackupError where it is not whole. */
export async function checkArchive(file: string): Promise<void> {
  const nothing = (): Promise<void> => Promise.resolve()
  await readArchive(file, {
    header: nothing,
    rows: nothing,
    jobs: nothing,
    secrets: nothing,
    async file(_hash, _size, content) {
      for await (const _ of content);
    },
  })
}
