import { expect, it } from 'vitest'
import { initials } from './Avatar.tsx'

it('takes first and last initial, one sign of a Chinese name, and no quotes', () => {
  expect(initials('Anna Ozola')).toBe('AO')
  expect(initials('Rūta Vītoliņa-Skujeniece')).toBe('RV')
  expect(initials('上海汇通建材有限公司')).toBe('上')
  expect(initials('ООО «Северный дом»')).toBe('ОД')
  expect(initials('“Logi”')).toBe('L')
  expect(initials('')).toBe('?')
})
