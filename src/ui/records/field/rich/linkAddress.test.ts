import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linkAddress } from './linkAddress.ts'

it.each([
  ['https://firm.example/a?b=1#c', 'https://firm.example/a?b=1#c'],
  [' firm.example ', 'https://firm.example'],
  ['firm.example:8080/a', 'https://firm.example:8080/a'],
  ['дом.рф/каталог', 'https://дом.рф/каталог'],
  ['anna@firm.example', 'mailto:anna@firm.example'],
  ['mailto:anna@firm.example', 'mailto:anna@firm.example'],
  ['tel:+37126114208', 'tel:+37126114208'],
])('%s is meant as %s', (typed, address) => expect(linkAddress(typed)).toBe(address))

it.each(['', 'firm', 'two words.example', 'javascript:alert(1)', 'JaVaScript:alert(1)', 'data:text/html,x', 'vbscript:x', 'java\tscript:alert(1)', '//evil.example', 'https://a"onclick=x'])('%s is no address', (typed) => expect(linkAddress(typed)).toBeNull())

it('never gives an address of another kind', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom('javascript', 'data', 'x').chain((scheme) => fc.string().map((rest) => `${scheme}:${rest}`))), (typed) => {
    const address = linkAddress(typed)
    if (address !== null) expect(address).toMatch(/^(https?|mailto|tel):/i)
  }))
})
