import { afterEach, expect, it, vi } from 'vitest'
import { onSigningOut, tidyUp } from './signingOut.ts'

afterEach(() => vi.useRealTimers())

it('waits for what is to be done, and for nothing that fails or hangs', async () => {
  vi.useFakeTimers()
  const done: string[] = []
  onSigningOut(async () => {
    await new Promise((resolve) => setTimeout(resolve, 500))
    done.push('unsubscribed')
  })
  onSigningOut(() => Promise.reject(new Error('The push service is away')))
  onSigningOut(() => new Promise(() => undefined))
  const left = tidyUp().then(() => done.push('left'))
  await vi.advanceTimersByTimeAsync(1999)
  expect(done).toEqual(['unsubscribed'])
  await vi.advanceTimersByTimeAsync(1)
  await left
  expect(done).toEqual(['unsubscribed', 'left'])
})
