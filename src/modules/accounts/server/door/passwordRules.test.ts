import { expect, test } from 'vitest'
import { generatePassword, passwordFault } from './passwordRules.ts'

test('three plain words pass, in any script', () => {
  for (const good of ['correct horse battery', 'лошадь батарея скрепка', '正确的马电池订书钉和苹果树', 'Kristīne peld Gaujā'])
    expect(passwordFault(good)).toBeNull()
})

test('short ones are told how short they are, counted as people count', () => {
  expect(passwordFault('ninechars')).toEqual({ code: 'too_short', length: 9 })
  expect(passwordFault('👩‍👩‍👧‍👦'.repeat(3))).toEqual({ code: 'too_short', length: 3 })
})

test('worn ones are refused, however they are decorated', () => {
  for (const bad of ['aaaaaaaaaaaa', '123456789012', 'Password12345!', 'qwertyuiop12', 'administrator2026', 'йцукенгшщз12', 'clientele-2026-!'])
    expect(passwordFault(bad)?.code, bad).toBe('too_common')
})

test('the own address with a digit is refused', () => {
  expect(passwordFault('ilze@ziemelulogi.lv1', ['ilze@ziemelulogi.lv'])?.code).toBe('too_common')
})

test('the operator of the server may choose a shorter one', () => {
  expect(passwordFault('short-one', [], 8)).toBeNull()
  expect(passwordFault('short', [], 8)?.code).toBe('too_short')
})

test('made ones differ and are accepted', () => {
  const made = new Set(Array.from({ length: 50 }, generatePassword))
  expect(made.size).toBe(50)
  for (const password of made) {
    expect(password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/)
    expect(passwordFault(password)).toBeNull()
  }
})
