import { expect, test } from 'vitest'
import { idleStep, warned } from './idleTimes.ts'

const minute = 60_000
const limit = 15 * minute

test('who touches nothing is warned a minute before the end, second by second, and then signed out', () => {
  const start = 1_000_000
  const steps: [number, string][] = []
  for (let now = start; ; ) {
    const step = idleStep(limit, now, start, start)
    steps.push([now - start, step.do])
    if (step.do === 'end') break
    now += step.in
  }
  expect(steps.find(([, what]) => what === 'warn')![0]).toBe(limit - warned)
  expect(steps.filter(([, what]) => what === 'warn')).toHaveLength(60)
  expect(steps.at(-1)).toEqual([limit, 'end'])
  expect(steps.length).toBeLessThan(75)
})

test('the server hears of somebody who reads for long before its own time is up', () => {
  let told = 0
  let longest = 0
  for (let now = 0; now < 60 * minute; ) {
    const step = idleStep(limit, now, now, told)
    if (step.do === 'tell') told = now
    longest = Math.max(longest, now - told)
    expect(['wait', 'tell']).toContain(step.do)
    now += step.in
  }
  expect(longest).toBeLessThan(limit / 2)
})
