/** The yardstick: bare Fastify routes around the same SQL on bare `pg`, without rights, checks or texts. */
import Fastify from 'fastify'
import pg from 'pg'
import { learn } from './known.ts'
import { operations } from './operations.ts'

const [url = '', schema = '', email = '', who = ''] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 20, application_name: 'bench bare' })
const known = await learn(pool, schema, email, who === 'team')
const app = Fastify()
const turns = new Map<string, number>()

operations.forEach((operation, index) => {
  app.get(`/${index}`, async () => {
    const turn = (turns.get(operation.name) ?? 1_000_000) + 1
    turns.set(operation.name, turn)
    const client = await pool.connect()
    try {
      if (operation.writes) await client.query('begin')
      const results: unknown[][] = []
      for (const { text, values } of operation.sql(known, turn)) results.push((await client.query(text, values)).rows)
      if (operation.writes) await client.query('commit')
      return { data: results[0], more: results.slice(1) }
    } finally {
      client.release()
    }
  })
})
await app.listen({ port: 0, host: '127.0.0.1' })
const bound = app.server.address()
process.stdout.write(`${typeof bound === 'object' && bound ? bound.port : 0}\n`)
process.on('SIGTERM', () => void app.close().then(() => pool.end()).then(() => process.exit(0)))
