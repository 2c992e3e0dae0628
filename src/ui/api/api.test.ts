import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { pathOf } from './call.ts'
import { isScreenOf, paceOf } from './freshen.ts'
import { errorsByPath, problemOf } from './problem.ts'
import { records } from './records.ts'
import { request } from './request.ts'
import { paces, pauseOf } from './reread.ts'

const answer = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

describe('pathOf', () => {
  it('fills parameters and leaves out empty query values', () => {
    const endpoint = defineEndpoint({ method: 'GET', path: '/deals/{id}/files', tag: 'x', summary: 'x', params: z.object({ id: z.string() }), query: z.object({ q: z.string().optional(), limit: z.number() }) })
    expect(pathOf(endpoint, { id: 'a/b' }, { q: undefined, limit: 5 })).toBe('/deals/a%2Fb/files?limit=5')
  })
})

describe('problemOf', () => {
  it('reads a problem document with all its errors', async () => {
    const problem = await problemOf(answer(422, { type: '/api/docs#problem-invalid', code: 'invalid', title: 'Invalid data', detail: 'name: Missing.', errors: [{ path: 'name', message: 'Missing.', code: 'required' }, { path: 'name', message: 'Second.', code: 'x' }], currentVersion: 4 }))
    expect(problem).toMatchObject({ status: 422, code: 'invalid', detail: 'name: Missing.', extra: { currentVersion: 4 } })
    expect(errorsByPath(problem)).toEqual({ name: 'Missing.' })
  })

  it('makes one of an answer that is none, as a proxy gives', async () => {
    expect(await problemOf(new Response('<h1>Bad gateway</h1>', { status: 502, statusText: 'Bad Gateway' }))).toMatchObject({ status: 502, code: 'http_502', detail: '' })
  })
})

describe('request', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  it('repeats a POST after a network failure under the same idempotency key', async () => {
    vi.useFakeTimers()
    const keys: string[] = []
    vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
      keys.push((init.headers as Record<string, string>)['idempotency-key'] ?? '')
      return keys.length < 3 ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(answer(201, { id: '1' }))
    })
    const made = request({ method: 'POST', path: '/contacts', body: {} })
    await vi.runAllTimersAsync()
    expect(await made).toEqual({ id: '1' })
    expect(keys).toHaveLength(3)
    expect(new Set(keys).size).toBe(1)
    expect(keys[0]).not.toBe('')
  })

  it('does not repeat what the server has refused', async () => {
    let count = 0
    vi.stubGlobal('fetch', () => Promise.resolve(answer(++count && 422, { title: 'Invalid', code: 'invalid' })))
    await expect(request({ method: 'POST', path: '/contacts', body: {} })).rejects.toMatchObject({ status: 422 })
    expect(count).toBe(1)
  })

  it('tells a lost network from a refusal', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(request({ method: 'GET', path: '/me' })).rejects.toMatchObject({ status: 0, code: 'offline' })
  })
})

describe('records.all', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('reads page after page until there is no more', async () => {
    const paths: string[] = []
    vi.stubGlobal('fetch', (path: string) => {
      paths.push(path)
      const from = Number(new URL(path, 'http://x').searchParams.get('cursor') ?? 0)
      return Promise.resolve(answer(200, { data: Array.from({ length: Math.min(500, 1203 - from) }, (_, n) => ({ id: String(from + n) })), page: { next: from + 500 < 1203 ? String(from + 500) : null, count: null } }))
    })
    const { data } = await records.all('roles', { sort: 'key' })
    expect(data.map(({ id }) => id)).toEqual(Array.from({ length: 1203 }, (_, n) => String(n)))
    expect(paths).toHaveLength(3)
    for (const path of paths) expect(path).toContain('sort=key')
  })
})

describe('paceOf', () => {
  const event = { type: 'contacts.updated', object: 'contacts', id: 'a', version: 3, actorId: 'somebody', at: '2026-11-24T08:42:00Z' }
  const query = (queryKey: unknown[], data?: unknown, meta?: Record<string, unknown>, what = event) => paceOf({ queryKey, meta, state: { data } as never }, what)

  it('reads the record soon when a newer version is there', () => {
    expect(query(['contacts', 'one', 'a', null], { id: 'a', version: 2 })).toBe(paces.shown)
    expect(query(['contacts', 'one', 'a', null], { id: 'a', version: 3 })).toBe(null)
    expect(query(['contacts', 'one', 'b', null], { id: 'b', version: 1 })).toBe(null)
  })

  it('reads a list soon that shows the record as it was, later one that may come to show it, and never one that has it as it is', () => {
    const list = (version: number) => ({ data: [{ id: 'a', version }, { id: 'b', version: 9 }], page: { next: null } })
    expect(query(['contacts', 'list', {}], list(2))).toBe(paces.shown)
    expect(query(['contacts', 'list', {}], { data: [{ id: 'b', version: 9 }], page: { next: null } })).toBe(paces.perhaps)
    expect(query(['contacts', 'list', {}], list(3))).toBe(null)
    expect(query(['contacts', 'list', {}], list(3), {}, { ...event, version: null as never })).toBe(paces.shown)
    expect(query(['deals', 'list', {}], list(2))).toBe(null)
  })

  it('finds the record on a board, however deep', () => {
    expect(query(['contacts', 'board', null], { columns: [{ stageId: 's', cards: [{ id: 'a' }] }] })).toBe(paces.shown)
  })

  it('reads endpoints anew that watch the object', () => {
    expect(query(['endpoint', '/my-day', null, null], {}, { watch: ['tasks', 'contacts'] })).toBe(paces.perhaps)
    expect(query(['endpoint', '/my-day', null, null], {}, { watch: ['tasks'] })).toBe(null)
    expect(query(['growing', 'contacts', {}], { pages: [] }, { watch: ['contacts'], mendsItself: () => true })).toBe(null)
    const left = { queryKey: ['growing', 'contacts', {}], state: { data: { pages: [] } }, meta: { watch: ['contacts'], mendsItself: () => true }, isActive: () => false }
    expect(paceOf(left as never, event)).toBe(paces.perhaps)
  })

  it("shows one's own deeds at once", () => {
    isScreenOf('me')
    expect(query(['contacts', 'list', {}], { data: [] }, {}, { ...event, actorId: 'me' })).toBe(paces.own)
    expect(query(['deals', 'list', {}], { data: [] }, {}, { ...event, actorId: 'me' })).toBe(null)
  })
})

describe('pauseOf', () => {
  const last = { began: 10_000, took: 20 }

  it('leaves the moment to chance, so that a thousand screens do not ask at once', () => {
    expect(pauseOf(paces.shown, undefined, 20_000, 0)).toBe(0)
    expect(pauseOf(paces.shown, undefined, 20_000, 1)).toBe(250)
    expect(pauseOf(paces.own, last, 10_021, 1)).toBe(0)
  })

  it('rests between two readings, the longer the slower the server', () => {
    expect(pauseOf(paces.shown, last, 10_020, 0)).toBe(1000)
    expect(pauseOf(paces.shown, last, 12_000, 0)).toBe(0)
    expect(pauseOf(paces.shown, { began: 10_000, took: 800 }, 10_800, 0)).toBe(8000)
    expect(pauseOf(paces.shown, { began: 10_000, took: 9000 }, 19_000, 1)).toBe(30_000)
  })
})
