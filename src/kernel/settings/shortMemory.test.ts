import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { recentChanges, remember } from './shortMemory.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('asks once in its time, for each workspace', async () => {
  let asked = 0
  const read = remember(250, recentChanges(), async (workspace) => `${workspace} ${++asked}`)
  expect([await read('a'), await read('a'), await read('b')]).toEqual(['a 1', 'a 1', 'b 2'])
  vi.advanceTimersByTime(251)
  expect(await read('a')).toBe('a 3')
})

it('asks each time after a change made here, and believes again later', async () => {
  let asked = 0
  const changes = recentChanges()
  const read = remember(250, changes, async () => ++asked)
  await read('a')
  changes.note('a')
  expect([await read('a'), await read('a'), await read('b'), await read('b')]).toEqual([2, 3, 4, 4])
  vi.advanceTimersByTime(5001)
  expect([await read('a'), await read('a')]).toEqual([5, 5])
})

it('does not keep a failure, nor lets an old one throw away what was read since', async () => {
  let fail: (error: Error) => void = () => undefined
  const answers = [new Promise<string>((_, reject) => (fail = reject)), Promise.resolve('new')]
  const changes = recentChanges()
  const read = remember(250, changes, () => answers.shift() ?? Promise.resolve('asked again'))
  const first = read('a')
  changes.note('a')
  expect(await read('a')).toBe('new')
  fail(new Error('lost'))
  await expect(first).rejects.toThrow('lost')
  vi.advanceTimersByTime(5001)
  expect(await read('a')).toBe('asked again')
  expect(await read('a')).toBe('asked again')
})
