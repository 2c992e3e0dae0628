import { connect as connectSocket, type Socket } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecords } from '../kernel/records/write.ts'
import { contacts } from '../modules/contacts/contract.ts'
import { place, sendTo } from './files.testing.ts'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let ada: Person
let port: number
let file: string
const sockets: Socket[] = []

beforeAll(async () => {
  product = await startProduct('slowreaders')
  ada = await product.person('Ada', 'admin')
  await product.app.listen({ port: 0, host: '127.0.0.1' })
  port = (product.app.server.address() as { port: number }).port
  // Some 30 MB of rows, far more than sockets take without being read.
  const { id } = (await product.system((tx, call) => createRecords(tx, call, contacts, [{ lastName: 'Seed' }])))[0]!
  const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns where table_schema = ${product.workspace} and table_name = 'contacts' and column_name not in ('id', 'position')`.execute(product.database.db)
  const columns = sql.join(rows.map(({ name }) => sql.ref(name)))
  await sql`insert into ${sql.id(product.workspace, 'contacts')} (id, ${columns}) select gen_random_uuid(), ${columns} from ${sql.id(product.workspace, 'contacts')}, generate_series(1, 6000) where id = ${id}`.execute(product.database.db)
  await sql`update ${sql.id(product.workspace, 'contacts')} set needs = repeat('long ', 1000)`.execute(product.database.db)
  file = (await sendTo(product, ada, `/files${place(id)}`, 'large.bin', Buffer.alloc(20_000_000, 'x'))).body.id
}, 120_000)
afterAll(async () => {
  sockets.forEach((socket) => socket.destroy())
  await product.stop()
})

/** Asks, and reads nothing of the answer but its head. */
function askAndSleep(path: string): Promise<Socket> {
  const socket = connectSocket(port, '127.0.0.1')
  sockets.push(socket)
  socket.on('error', () => {})
  socket.write(`GET /api/v1${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ada.key}\r\n\r\n`)
  return new Promise((resolve, reject) => {
    socket.once('data', (chunk: Buffer) => {
      socket.pause()
      if (chunk.toString().startsWith('HTTP/1.1 200')) resolve(socket)
      else reject(new Error(chunk.toString().slice(0, 200)))
    })
  })
}

test.each([
  ['exports', () => ['csv', 'csv', 'jsonl', 'jsonl', 'xlsx', 'csv'].flatMap((format) => [format, format]).map((format) => `/contacts/export?format=${format}`)],
  ['downloads', () => Array.from({ length: 30 }, () => `/files/${file}/content`)],
])('%s that nobody reads hold no connection to the database, and little memory', async (_, paths) => {
  const slow = await Promise.all(paths().map(askAndSleep))
  // The pool of this product has ten connections; there are more sleepers than that. Pages that are read ahead come to an end.
  await expect.poll(() => product.database.pool.totalCount - product.database.pool.idleCount, { timeout: 60_000 }).toBe(0)
  const before = process.memoryUsage()
  const { rows } = await sql<{ n: number }>`select count(*) as n from pg_stat_activity where datname = current_database() and state like 'idle in transaction%' and query like ${`%${product.workspace}%`}`.execute(product.database.db)
  expect(rows[0]!.n).toBe(0)
  const began = performance.now()
  for (let n = 0; n < 5; n++) expect((await fetch(`http://127.0.0.1:${port}/api/v1/contacts?limit=5`, { headers: { authorization: `Bearer ${ada.key}` } })).status).toBe(200)
  expect(performance.now() - began).toBeLessThan(5000)
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const after = process.memoryUsage()
  expect((after.external + after.heapUsed - before.external - before.heapUsed) / 2 ** 20, 'megabytes gained while they sleep').toBeLessThan(60)
  slow.forEach((socket) => socket.destroy())
}, 120_000)
