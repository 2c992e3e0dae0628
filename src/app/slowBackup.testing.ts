/** A backup that does not come to its end: run by a test, which kills it. */
import { Readable } from 'node:stream'
import { writeBackup } from '../kernel/backup/index.ts'

const [url, workspace, file] = process.argv.slice(2) as [string, string, string]
await writeBackup({
  url,
  workspace,
  file,
  version: '0.0.0',
  now: new Date(),
  contents: {
    async *list() {
      yield { hash: '0'.repeat(64), size: 10, open: () => new Readable({ read() {} }) }
    },
    put: () => Promise.resolve(),
  },
})
