import { expect, test } from 'vitest'
import { durationWords } from './duration.ts'

test.each([
  [372, 'minutesSeconds', 0, 6, 12],
  [48, 'seconds', 0, 0, 48],
  [60, 'minutes', 0, 1, 0],
  [3905, 'hours', 1, 5, 5],
])('%i seconds', (duration, key, hours, minutes, seconds) => expect(durationWords(duration)).toEqual({ key, hours, minutes, seconds }))
