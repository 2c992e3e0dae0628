import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { pathOf } from './call.ts'
import { touches } from './freshen.ts'
import { errorsByPath, problemOf } from './problem.ts'
import { request } from './request.ts'

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

describe('touches', () => {
  const event = { type: 'contacts.updated', object: 'contacts', id: 'a', version: 3, actorId: null, at: '2026-11-24T08:42:00Z' }
  const query = (queryKey: unknown[], data?: unknown, meta?: Record<string, unknown>) => touches({ queryKey, meta, state: { data } as never }, event)

  it('reads lists of the object anew, and the record when a newer version is there', () => {
    expect(query(['contacts', 'list', {}])).toBe(true)
    expect(query(['contacts', 'one', 'a', null], { version: 2 })).toBe(true)
    expect(query(['contacts', 'one', 'a', null], { version: 3 })).toBe(false)
    expect(query(['contacts', 'one', 'b', null], { version: 1 })).toBe(false)
    expect(query(['deals', 'list', {}])).toBe(false)
  })

  it('reads endpoints anew that watch the object', () => {
    expect(query(['endpoint', '/my-day', null, null], {}, { watch: ['tasks', 'contacts'] })).toBe(true)
    expect(query(['endpoint', '/my-day', null, null], {}, { watch: ['tasks'] })).toBe(false)
  })
})
