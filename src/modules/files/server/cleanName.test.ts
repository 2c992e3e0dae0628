import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanName, disposition, endingOf } from './cleanName.ts'

const odd = fc.string({ unit: fc.constantFrom(...Array.from('ab.жš /\\%0\0\n\r\t"\';\u202e\u2066\u200f\u200b\ufeff\ud83d\udc00😀'), '../', '%00'), maxLength: 400 })

test('a clean name has no path, nothing unseen and nothing that turns, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(odd, (raw) => {
      const name = cleanName(raw)
      expect(name).not.toMatch(/[/\\\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|^\.|%00/u)
      expect(name.length).toBeLessThanOrEqual(200)
      expect(name.isWellFormed()).toBe(true)
      expect(cleanName(name)).toBe(name)
    }),
    { numRuns: 3000 },
  )
})

test('a header holds any name in one line, and gives it back', () => {
  fc.assert(
    fc.property(odd.map(cleanName), (name) => {
      const header = disposition('attachment', name)
      expect(header).toMatch(/^attachment; filename="[^"\\\p{Cc}]*"; filename\*=UTF-8''[\w.~%!#$&+^`|-]*$/u)
      expect(decodeURIComponent(header.split("UTF-8''")[1]!)).toBe(name)
    }),
    { numRuns: 2000 },
  )
})

test('letters that are marks in one script stay in another', () => {
  expect(cleanName('  Līgums   №7 (final).PDF ')).toBe('Līgums №7 (final).PDF')
  expect(cleanName('👨‍👩‍👧.png')).toBe('👨‍👩‍👧.png')
  expect([endingOf('a.TAR.GZ'), endingOf('none'), endingOf('.x y'), endingOf('a.')]).toEqual(['gz', '', '', ''])
})
