import { describe, expect, it } from 'vitest'
import type { AnyRecord } from '../../../../shared/object.ts'
import { contacts } from '../../../contacts/contract.ts'
import { comparedFields, keptBy, valuesOf } from './mergeValues.ts'

const records = [
  { id: 'a', lastName: 'Ozols', jobTitle: null, source: 'fair', phones: [{ value: '1' }] },
  { id: 'b', lastName: 'Ozols', jobTitle: 'Owner', source: 'web', phones: [] },
] as unknown as AnyRecord[]

describe('the values of a merge', () => {
  it('shows what differs first, and nothing that is empty everywhere', () => {
    expect(comparedFields(contacts, records).map((row) => [row.name, row.differs])).toEqual([['jobTitle', true], ['phones', true], ['source', true], ['lastName', false]])
  })
  it('keeps the survivor\'s, fills what it lacks, and says only what was chosen otherwise', () => {
    expect([keptBy('source', 'a', records, {}), keptBy('jobTitle', 'a', records, {})]).toEqual(['a', 'b'])
    expect(valuesOf(contacts, 'a', records, {})).toEqual({})
    expect(valuesOf(contacts, 'a', records, { source: 'b', jobTitle: 'b' })).toEqual({ source: 'web' })
    expect(valuesOf(contacts, 'a', records, { jobTitle: 'a' })).toEqual({ jobTitle: null })
  })
})
