import { describe, expect, it } from 'vitest'
import { laterChoices } from './laterChoices.ts'

const at = (iso: string) => laterChoices(new Date(iso), 'Europe/Riga').map(({ key, when }) => [key, when.day, when.time])

describe('laterChoices', () => {
  it('offers an hour, tomorrow and Monday', () => {
    expect(at('2026-11-24T08:42:00Z')).toEqual([
      ['hour', '2026-11-24', '11:45'],
      ['tomorrow', '2026-11-25', null],
      ['monday', '2026-11-30', null],
    ])
  })

  it('offers the Monday of the week after when tomorrow is Monday', () => {
    expect(at('2026-11-22T10:00:00Z')[2]).toEqual(['monday', '2026-11-30', null])
  })

  it('passes midnight', () => {
    expect(at('2026-11-24T21:30:00Z')[0]).toEqual(['hour', '2026-11-25', '00:30'])
  })
})
