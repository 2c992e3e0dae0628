import { expect, test } from 'vitest'
import { labelText } from './labels.ts'
import { richLine } from './richText.ts'

test('words are those of the language, else English, else whichever there are', () => {
  expect(labelText('Interests', 'ru')).toBe('Interests')
  expect(labelText({ en: 'Interests', ru: 'Интересы' }, 'ru-RU')).toBe('Интересы')
  expect(labelText({ en: 'Interests', ru: 'Интересы' }, 'lv')).toBe('Interests')
  expect(labelText({ ru: 'Интересы' }, 'en')).toBe('Интересы')
  expect(labelText({ en: '' }, 'en')).toBeUndefined()
  expect(labelText(undefined, 'en')).toBeUndefined()
  expect(labelText({ ru: 'Имя' }, '__proto__')).toBe('Имя')
})

test('the line of a formatted text is its words', () => {
  expect(richLine('<h2>One</h2><ul><li>two &amp;amp; <strong>three</strong>, <a href="https://a.example">fo</a>ur</li></ul>')).toBe('One two &amp; three, four')
})
