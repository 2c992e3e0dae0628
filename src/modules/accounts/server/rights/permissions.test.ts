import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actions, levelOf, levels, widest, type Permissions } from '../../../../shared/access.ts'
import { mergePermissions } from './permissions.ts'

const role = fc.dictionary(
  fc.constantFrom('*', 'contacts', 'deals', 'users'),
  fc.dictionary(fc.constantFrom(...actions), fc.constantFrom(...levels)),
) as fc.Arbitrary<Permissions>

test('several roles give what the widest of them gives, for named and unnamed objects', () => {
  fc.assert(
    fc.property(fc.array(role, { maxLength: 4 }), (roles) => {
      const merged = mergePermissions(roles)
      for (const object of ['contacts', 'deals', 'users', 'leads'])
        for (const action of actions) expect(levelOf(merged, object, action)).toBe(roles.map((r) => levelOf(r, object, action)).reduce(widest, 'none'))
    }),
  )
})

test('nobody without a role may do anything', () => {
  expect(levelOf(mergePermissions([]), 'contacts', 'see')).toBe('none')
})
