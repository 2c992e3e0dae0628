import { describe, expect, it } from 'vitest'
import { nameParts } from './nameParts.ts'

describe('nameParts', () => {
  it('takes the last word as the family name', () => {
    expect(nameParts(' Anna  Ozola ')).toEqual({ firstName: 'Anna', lastName: 'Ozola' })
    expect(nameParts('Maria Luísa Fernandes')).toEqual({ firstName: 'Maria Luísa', lastName: 'Fernandes' })
    expect(nameParts('王芳')).toEqual({ firstName: '王芳' })
  })
})
