import { connect as connectSocket } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Call } from '../kernel/call.ts'
import { recordEvents } from '../kernel/events/record.ts'
import { startStream, type Stream } from '../kernel/events/stream.ts'
import { newId } from '../kernel/ids.ts'
import { loadPerson } from '../modules/accounts/server/rights/actor.ts'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let stream: Stream
let head: Person
let anna: Person

beforeAll(async () => {
  product = await startProduct('stream')
  head = await product.person('Helga', 'head')
  anna = await product.person('Anna', 'sales')
  stream = startStream(product.database)
})
afterAll(async () => {
  await stream.stop()
  await product.stop()
})

interface Screen {
  heard: Record<string, unknown>[]
  asked: number
  leave: () => void
}

/** Several screens of one sign-in. */
async function open(person: Person, count: number): Promise<Screen[]> {
  const found = await loadPerson(product.database, product.workspace, person.id)
  const callOf = (): Promise<Call> => product.system(async (_, call) => ({ ...call, actor: found!.actor }))
  return Promise.all(
    Array.from({ length: count }, async () => {
      const screen: Screen = { heard: [], asked: 0, leave: () => {} }
      const call = (): Promise<Call> => {
        screen.asked++
        return callOf()
      }
      screen.leave = await stream.add(product.workspace, { signIn: person.id, call, send: (messages) => void screen.heard.push(...messages.map(({ event }) => event)), end: () => {} }, null)
      return screen
    }),
  )
}

test('all screens of a sign-in are told after one question', async () => {
  const screens = await open(anna, 40)
  const { id } = (await anna.post('/contacts', { lastName: 'Told to forty' })).body
  await expect.poll(() => screens.every(({ heard }) => heard.some((event) => event.id === id)), { timeout: 5000 }).toBe(true)
  expect(screens.filter(({ asked }) => asked > 0)).toHaveLength(1)
  screens.forEach(({ leave }) => leave())
})

test('an event for one person reaches that person alone', async () => {
  const [own, other] = [await open(anna, 1), await open(head, 1)]
  await product.system((tx, call) => recordEvents(tx, call, [{ type: 'notifications.created', object: 'notifications', recordId: anna.id, data: { forUserId: anna.id } }]))
  const { id } = (await head.post('/contacts', { lastName: 'After it' })).body
  await expect.poll(() => other[0]!.heard.some((event) => event.id === id), { timeout: 5000 }).toBe(true)
  await expect.poll(() => own[0]!.heard.map(({ type }) => type), { timeout: 5000 }).toContain('notifications.created')
  expect(other[0]!.heard.map(({ type }) => type)).not.toContain('notifications.created')
  for (const { leave } of [...own, ...other]) leave()
})

test('a flood is told as a gap, and the stream goes on behind it', async () => {
  const [screen] = await open(head, 1)
  await product.system((tx, call) => recordEvents(tx, call, Array.from({ length: 3000 }, () => ({ type: 'contacts.updated', object: 'contacts', recordId: newId() }))))
  await expect.poll(() => screen!.heard.map(({ type }) => type), { timeout: 5000 }).toContain('stream.gap')
  expect(screen!.heard.length).toBeLessThan(1000)
  const { id } = (await head.post('/contacts', { lastName: 'Behind the flood' })).body
  await expect.poll(() => screen!.heard.some((event) => event.id === id), { timeout: 5000 }).toBe(true)
  screen!.leave()
})

test('a screen that does not read is cut off, and holds up nobody', async () => {
  await product.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = product.app.server.address() as { port: number }
  const slow = connectSocket(port, '127.0.0.1')
  slow.on('error', () => {})
  const closed = new Promise<void>((resolve) => slow.once('close', () => resolve()))
  await new Promise<void>((resolve) => slow.once('connect', () => resolve()))
  slow.write(`GET /api/v1/stream HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${head.key}\r\n\r\n`)
  await new Promise<void>((resolve) => slow.once('data', () => resolve()))
  slow.pause()
  const { id } = (await head.post('/contacts', { lastName: 'Changed often' })).body
  const [quick] = await open(head, 1)
  // Ever more events, each some 200 bytes, until the buffers of the system and ours are full.
  let cut = false
  void closed.then(() => (cut = true))
  for (let round = 0; round < 200 && !cut; round++) {
    const before = quick!.heard.length
    await product.system((tx, call) => recordEvents(tx, call, Array.from({ length: 900 }, () => ({ type: 'contacts.updated', object: 'contacts', recordId: id }))))
    // One after another: more than a thousand at once would be told as a gap, which fills nothing.
    await expect.poll(() => quick!.heard.length, { timeout: 10_000, interval: 5 }).toBeGreaterThan(before)
    const connections = await new Promise<number>((resolve) => product.app.server.getConnections((_, count) => resolve(count)))
    if (connections === 0) cut = true
  }
  expect(cut).toBe(true)
  slow.destroy()
  quick!.leave()
  await sql`delete from ${sql.id(product.workspace, 'events')}`.execute(product.database.db)
})
