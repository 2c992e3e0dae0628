import { describe, expect, it } from 'vitest'
import { collides } from './saveFields.ts'

describe('collides', () => {
  const before = { phone: '1', stage: 'new', tags: ['a'] }
  it('lets a change through when somebody changed another field', () => {
    expect(collides(before, { ...before, stage: 'lost' }, { phone: '2' })).toBe(false)
  })
  it('sees that somebody changed the same field', () => {
    expect(collides(before, { ...before, phone: '3' }, { phone: '2' })).toBe(true)
    expect(collides(before, { ...before, tags: ['b'] }, { tags: ['a', 'c'] })).toBe(true)
  })
  it('has nothing against two people who mean the same', () => {
    expect(collides(before, { ...before, phone: '2' }, { phone: '2' })).toBe(false)
  })
})
