/** A process of its own that uses the embedded database until it is told to leave; run by the tests. */
import { StartFailure } from './startFailure.ts'
import { startEmbedded } from './startEmbedded.ts'

try {
  const database = await startEmbedded({ dataDir: process.argv[2]! })
  process.send?.(database.url)
  process.on('message', () => {
    process.disconnect()
    void database.stop()
  })
} catch (error) {
  if (!(error instanceof StartFailure)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
