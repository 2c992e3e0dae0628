import { expect, test } from 'vitest'
import { branchOf, teamRows } from './teamTree.ts'

const teams = [
  { id: 'riga', name: 'Riga', parentId: 'latvia' },
  { id: 'latvia', name: 'Latvia', parentId: null },
  { id: 'cesis', name: 'Cesis', parentId: 'latvia' },
  { id: 'lost', name: 'Lost', parentId: 'gone' },
]

test('teams stand below their parent, in order; one whose parent is gone stands on top', () => {
  expect(teamRows(teams).map(({ team, depth }) => `${depth} ${team.name}`)).toEqual(['0 Latvia', '1 Cesis', '1 Riga', '0 Lost'])
})

test('a branch holds all that lies below, also in a circle', () => {
  expect([...branchOf(teams, 'latvia')].sort()).toEqual(['cesis', 'latvia', 'riga'])
  const round = [{ id: 'a', name: 'A', parentId: 'b' }, { id: 'b', name: 'B', parentId: 'a' }]
  expect([...branchOf(round, 'a')].sort()).toEqual(['a', 'b'])
})
