import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mentionedIn, mentionText, partsOf, plainText } from './mentions.ts'

const anna = { id: '019ab000-0000-7000-8000-000000000001', name: 'Anna Ozola' }
const boris = { id: '019ab000-0000-7000-8000-000000000002', name: 'Борис' }

test('finds the people in a text, once each', () => {
  const text = `${mentionText(anna)}, see ${mentionText(boris)} and ${mentionText(anna)}`
  expect(mentionedIn(text)).toEqual([anna, boris])
  expect(plainText(text)).toBe('@Anna Ozola, see @Борис and @Anna Ozola')
})

test('leaves what only looks like a mention as it is', () => {
  for (const text of ['mail@firm.example', '@[Anna](user:1)', '@[](user:019ab000-0000-7000-8000-000000000001)', '@[A]\n(user:019ab000-0000-7000-8000-000000000001)', '[A](user:019ab000-0000-7000-8000-000000000001)']) expect(partsOf(text)).toEqual([text])
})

test('loses no letter of any text, whatever a person is called', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1, maxLength: 200 }), fc.string(), (before, name, after) => {
      const text = `${before}${mentionText({ id: anna.id, name })}${after}`
      expect(mentionedIn(text).map(({ id }) => id)).toContain(anna.id)
      expect(partsOf(text).map((part) => (typeof part === 'string' ? part : `@[${part.name}](user:${part.id})`)).join('')).toBe(text)
    }),
  )
})
