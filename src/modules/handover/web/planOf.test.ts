import { expect, test } from 'vitest'
import { emptyDraft, isSplit, planOf } from './planOf.ts'

const options = { together: true, onlyOpen: false, disable: false }

test('a plan names people, the head, or people by kind; what nobody was named for stays', () => {
  expect(planOf(emptyDraft, ['deals'])).toBeNull()
  expect(planOf({ ...emptyDraft, people: ['ben', 'cora'] }, ['deals'])).toEqual({ to: ['ben', 'cora'], ...options })
  expect(planOf({ ...emptyDraft, rule: 'head' }, ['deals'])).toEqual({ to: 'head', ...options })
  expect(planOf({ ...emptyDraft, rule: 'byKind' }, ['deals', 'tasks'])).toBeNull()
  expect(planOf({ ...emptyDraft, rule: 'byKind', byKind: { deals: ['ben'] } }, ['deals', 'tasks'])).toEqual({ objects: { deals: { to: ['ben'] }, tasks: { skip: true } }, ...options })
})

test('only what goes to several people is split', () => {
  expect([isSplit({ ...emptyDraft, people: ['ben'] }), isSplit({ ...emptyDraft, people: ['ben', 'cora'] }), isSplit({ ...emptyDraft, rule: 'byKind', byKind: { deals: ['ben', 'cora'] } })]).toEqual([false, true, true])
})
