import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accentOf, contrast } from './accent.ts'

test('any colour of a firm can be read, light and dark', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
      const { light, dark } = accentOf(`#${number.toString(16).padStart(6, '0')}`)
      for (const { accent, hover } of [light, dark]) {
        expect(contrast(accent, '#ffffff')).toBeGreaterThanOrEqual(4.5)
        expect(contrast(hover, '#ffffff')).toBeGreaterThanOrEqual(4.5)
      }
      expect(contrast(light.text, '#ffffff')).toBeGreaterThanOrEqual(4.5)
      expect(contrast(light.text, light.soft)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(dark.text, dark.soft)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test('keeps the hue', () => {
  const { light } = accentOf('#c2185b')
  expect(parseInt(light.accent.slice(1, 3), 16)).toBeGreaterThan(parseInt(light.accent.slice(3, 5), 16))
})
