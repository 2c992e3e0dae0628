import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tellAll } from './columnReader.ts'
import { countryColumn, readPhones } from './readPhones.ts'

const numbers = (cell: string, countries: string[] = ['LV']): (string | null | undefined)[] => readPhones(cell, countries).phones.map((phone) => phone.e164)

describe('phones', () => {
  test.each([
    ['26114208', ['+37126114208']],
    ['+371 26 114 208', ['+37126114208']],
    ['00371 26114208', ['+37126114208']],
    ["'+79317974054", ['+79317974054']],
    ['79951699436', ['+79951699436']],
    ['8 (371) 26114208', ['+37126114208']],
    ['8 10 371 26114208', ['+37126114208']],
    ['26114208; 67334090', ['+37126114208', '+37167334090']],
    ['26114208, +371 26114208', ['+37126114208']],
  ])('%s', (cell, expected) => expect(numbers(cell)).toEqual(expected))

  test('a Russian 8 is the trunk prefix where the column is Russian', () => {
    expect(numbers('8 (967) 851-36-90', ['LV', ...tellAll(countryColumn(), ['+79705998032', '26114208'])])).toEqual(['+79678513690'])
  })

  test('extensions are kept apart', () => {
    const [phone] = readPhones('+371 67334090 доб. 12', ['LV']).phones
    expect(phone).toMatchObject({ e164: '+37167334090', extension: '12' })
    expect(readPhones('67334090 ext 305', ['LV']).phones[0]).toMatchObject({ e164: '+37167334090', extension: '305' })
  })

  test('an odd number is kept as it was typed and told of', () => {
    const reading = readPhones('67-334-90', ['LV'])
    expect(reading.odd).toEqual(['67-334-90'])
    expect(reading.phones[0]).toMatchObject({ value: '67-334-90', e164: null })
    expect(readPhones('спросить у Анны', ['LV']).odd).toEqual(['спросить у Анны'])
  })

  test('dashes and blanks are no phones', () => expect(readPhones(' - ', ['LV']).phones).toEqual([]))
})

test('nothing that was typed disappears', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (cell) => {
      const { phones, odd } = readPhones(cell, ['LV', 'RU'])
      expect(odd.length).toBeGreaterThanOrEqual(phones.filter((phone) => !phone.e164).length)
      if (/\d{2,}/.test(cell)) expect(phones.length).toBeGreaterThan(0)
    }),
  )
})
