import { expect, test } from 'vitest'
import { tellAll } from './columnReader.ts'
import { nameOrderColumn, splitName } from './splitName.ts'

test('Russian full names come apart in both orders', () => {
  expect(splitName('Кузнецов Иван Петрович')).toEqual({ lastName: 'Кузнецов', firstName: 'Иван', middleName: 'Петрович' })
  expect(splitName('Иван Петрович Кузнецов')).toEqual({ firstName: 'Иван', middleName: 'Петрович', lastName: 'Кузнецов' })
})

test('a column of names says which word is the surname', () => {
  expect(tellAll(nameOrderColumn(), ['Черных Елена', 'Мельник Наталья', 'Смирнов Фёдор'])).toBe('lastFirst')
  expect(tellAll(nameOrderColumn(), ['Anna Nowak', 'Jānis Ozols'])).toBe('firstLast')
  expect(tellAll(nameOrderColumn(), ['Bērziņš Jānis', 'Ozola A.'])).toBe('lastFirst')
  expect(tellAll(nameOrderColumn(), ['Xyz Qwe'])).toBeNull()
})

test('other customs', () => {
  expect(splitName('Черных Елена', 'lastFirst')).toEqual({ lastName: 'Черных', firstName: 'Елена' })
  expect(splitName('O’Neil, Mary Ann')).toMatchObject({ lastName: 'O’Neil', firstName: 'Mary', middleName: 'Ann' })
  expect(splitName('王芳')).toEqual({ lastName: '王', firstName: '芳' })
  expect(splitName('г-н Иван Петров')).toEqual({ salutation: 'г-н', firstName: 'Иван', lastName: 'Петров' })
  expect(splitName('Madonna')).toEqual({ firstName: 'Madonna' })
})
