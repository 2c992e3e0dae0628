import { createServer } from 'node:net'

/** A port of 127.0.0.1 that nobody listens on: the wanted one when it is free, else any. */
export async function freePort(wanted: number): Promise<number> {
  const attempt = (port: number): Promise<number | null> =>
    new Promise((resolve) => {
      const probe = createServer()
      probe.once('error', () => resolve(null))
      probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
        const address = probe.address()
        probe.close(() => resolve(typeof address === 'object' && address ? address.port : null))
      })
    })
  const port = (wanted > 0 ? await attempt(wanted) : null) ?? (await attempt(0))
  if (port === null) throw new Error('No free port on 127.0.0.1')
  return port
}
