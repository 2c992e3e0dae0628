/** A connection of its own for LISTEN, opened again when it breaks. */
import type { Client } from 'pg'
import pg from 'pg'

export function listen(url: string, wake: () => void): { stop(): Promise<void> } {
  let client: Client | null = null
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const open = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, application_name: 'clientele stream' })
    next.on('notification', wake)
    const retry = (): void => {
      if (stopped || client !== next) return
      client = null
      timer = setTimeout(() => void open(), 1000)
    }
    client = next
    next.on('error', retry)
    next.on('end', retry)
    try {
      await next.connect()
      await next.query('listen clientele_events')
    } catch {
      retry()
    }
  }
  void open()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}
