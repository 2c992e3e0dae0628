import { expect, test } from 'vitest'
import { roleKey } from './roleKey.ts'

test('a key is made of the name and taken once', () => {
  expect(roleKey('Pārdošana, Rīga', [])).toBe('x_pardosana_riga')
  expect(roleKey('Sales', ['x_sales', 'x_sales_2'])).toBe('x_sales_3')
  expect(roleKey('Бухгалтерия', ['x_role'])).toBe('x_role_2')
  expect(roleKey('a'.repeat(90), [])).toMatch(/^x_a{32}$/)
})
