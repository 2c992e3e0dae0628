import { expect, test } from 'vitest'
import { teamBetween } from './teamBetween.ts'

const teams = [
  { id: 'latvia', name: 'Latvia', parentId: null, headId: 'hedy' },
  { id: 'north', name: 'North', parentId: 'latvia', headId: 'nils' },
  { id: 'south', name: 'South', parentId: 'latvia', headId: null },
]

test('the nearest reason is named: heading, being in the same team, standing above, one department', () => {
  expect(teamBetween(teams, 'nils', null, 'north', 'team')).toEqual({ kind: 'headed', name: 'North' })
  expect(teamBetween(teams, 'hedy', null, 'north', 'team')).toEqual({ kind: 'headed', name: 'Latvia' })
  expect(teamBetween(teams, 'anna', 'north', 'north', 'team')).toEqual({ kind: 'same', name: 'North' })
  expect(teamBetween(teams, 'otto', 'latvia', 'north', 'team')).toEqual({ kind: 'above', name: 'Latvia' })
  expect(teamBetween(teams, 'sam', 'south', 'north', 'department')).toEqual({ kind: 'branch', name: 'Latvia' })
  expect(teamBetween(teams, 'sam', 'south', null, 'team')).toBeNull()
})

test('teams that stand in a circle end the walk', () => {
  const round = [
    { id: 'a', name: 'A', parentId: 'b', headId: null },
    { id: 'b', name: 'B', parentId: 'a', headId: null },
  ]
  expect(teamBetween(round, 'x', null, 'a', 'team')).toBeNull()
})
