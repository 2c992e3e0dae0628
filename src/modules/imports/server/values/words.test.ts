import { expect, test } from 'vitest'
import { foldHeader, foldName } from './foldName.ts'
import { nearestName } from './nearestName.ts'
import { readEmails } from './readEmails.ts'
import { currencyIn } from './readMoney.ts'
import { readBoolean, readLink, readTags } from './readWords.ts'

test('mail addresses in lower case, several, wrong ones told of', () => {
  expect(readEmails('USER11.359@EXAMPLE.COM; anna@x.lv').emails.map((mail) => mail.value)).toEqual(['user11.359@example.com', 'anna@x.lv'])
  expect(readEmails('Anna Liepa <anna@x.lv>').emails).toEqual([{ value: 'anna@x.lv' }])
  expect(readEmails('anna(at)x.lv').wrong).toEqual(['anna(at)x.lv'])
  expect(readEmails('a@b.lv\r\nBcc: c@d.lv').emails.map((mail) => mail.value)).toEqual(['a@b.lv', 'c@d.lv'])
})

test('a misspelt name finds the one that was meant', () => {
  const products = ['GTX Basic', 'GTX Pro', 'MG Special', 'GTX Plus Pro']
  expect(nearestName('GTXPro', products)).toBe('GTX Pro')
  expect(nearestName('technolgy', ['technology', 'medical'])).toBe('technology')
  expect(nearestName('Philipines', ['Philippines', 'Peru'])).toBe('Philippines')
  expect(nearestName('Window', products)).toBeNull()
})

test('small readings', () => {
  expect(readBoolean('Да')).toBe(true)
  expect(readBoolean('nē')).toBe(false)
  expect(readBoolean('maybe')).toBeNull()
  expect(readTags('vip, окна; VIP')).toEqual(['vip', 'окна'])
  expect(readLink('firm11-0.example')).toBe('https://firm11-0.example')
  expect(readLink('javascript:alert(1)')).toBeNull()
  expect(currencyIn('Summa, Ls')).toBe('LVL')
  expect(currencyIn('€18,640')).toBe('EUR')
  expect(currencyIn('Сумма, руб.')).toBe('RUB')
  expect(currencyIn('Amount')).toBeNull()
  expect(foldHeader('Рабочий e-mail')).toBe('рабочий email')
  expect(foldHeader('closeDate_UTC')).toBe('close date utc')
  expect(foldName('SIA “Rītausma”')).toBe('sia ritausma')
})
