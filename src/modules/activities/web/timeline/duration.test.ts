import { expect, test } from 'vitest'
import { durationText } from './duration.ts'

test.each([
  [372, '6 min 12 sec'],
  [48, '48 sec'],
  [60, '1 min'],
  [3900, '1 hr 5 min'],
  [0, '0 sec'],
])('%i seconds', (seconds, text) => expect(durationText(seconds, 'en-US')).toBe(text))

test('speaks Russian', () => expect(durationText(372, 'ru').replaceAll(' ', ' ')).toBe('6 мин 12 с'))
