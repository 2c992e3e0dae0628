import { expect, test } from 'vitest'
import { asStored, asTyped, freeName, insertPerson, knownFrom, queryAt } from './mentionDraft.ts'

const anna = '019ab000-0000-7000-8000-000000000001'
const other = '019ab000-0000-7000-8000-000000000002'
const stored = `@[Anna Ozola](user:${anna}), look`
const known = knownFrom(stored, new Map())

test('a stored text is typed with names, and stored again it is the same', () => {
  expect(asTyped(stored)).toBe('@Anna Ozola, look')
  expect(asStored(asTyped(stored), known)).toBe(stored)
  expect(asStored('@Anna Ozol', known)).toBe('@Anna Ozol')
  expect(asStored('@Anna Ozolas', known)).toBe('@Anna Ozolas')
})

test('the longest name is meant, and signs in names are no patterns', () => {
  const both = new Map([['Anna', other], ['Anna Ozola', anna], ['J. (Jr) +*', other]])
  expect(asStored('@Anna Ozola and @Anna', both)).toBe(`@[Anna Ozola](user:${anna}) and @[Anna](user:${other})`)
  expect(asStored('@J. (Jr) +*, hi', both)).toBe(`@[J. (Jr) +*](user:${other}), hi`)
})

test('the picker opens after an @ that begins a word, and closes with the name', () => {
  expect(queryAt('Hi @An', 6, known)).toEqual({ from: 3, words: 'An' })
  expect(queryAt('@', 1, known)).toEqual({ from: 0, words: '' })
  expect(queryAt('@Анна О', 7, known)).toEqual({ from: 0, words: 'Анна О' })
  for (const text of ['anna@firm', 'Hi @Anna Ozola', '@Anna Ozola said', '@one two three', 'nothing']) expect(queryAt(text, text.length, known), text).toBeNull()
})

test('choosing somebody puts the name and the caret in place', () => {
  expect(insertPerson('Hi @An', { from: 3, words: 'An' }, 'Anna Ozola')).toEqual({ typed: 'Hi @Anna Ozola ', caret: 15 })
  expect(insertPerson('Hi @An, look', { from: 3, words: 'An' }, 'Anna Ozola')).toEqual({ typed: 'Hi @Anna Ozola, look', caret: 14 })
})

test('two people of one name stay two', () => {
  expect(freeName('Anna Ozola', anna, known)).toBe('Anna Ozola')
  expect(freeName('Anna Ozola', other, known)).toBe('Anna Ozola (2)')
})
