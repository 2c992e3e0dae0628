/** The server as a process of its own, with everything but the screens, until it is ended; run by the tests. */
import { readSettings } from './commands/settings.ts'
import { startServer } from './server.ts'

const server = await startServer(readSettings())
const end = (): void => void server.stop().then(() => process.exit(0))
process.on('SIGTERM', end)
// The tests are gone, however they ended.
process.once('disconnect', end)
process.send?.(server.address)
