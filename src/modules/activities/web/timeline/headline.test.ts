import { expect, test } from 'vitest'
import type { TimelineEntry } from '../../contract.ts'
import { headlineOf } from './headline.ts'

const change = (record: Record<string, unknown>): TimelineEntry => ({ id: JSON.stringify(record), type: 'change', at: '2026-11-24T10:00:00Z', actor: null, record: { object: 'deals', recordId: 'd', title: '12 windows', op: 'update', way: 'screen', ...record } })

test('a move tells more than the fields that changed with it', () => {
  const moved = change({ changes: { stageId: ['a', 'b'], stageEnteredAt: ['x', 'y'], amount: [null, { amount: '5', currency: 'EUR' }] } })
  const fields = change({ changes: { summary: [null, 'x'], ownerId: ['u', 'v'] } })
  expect(headlineOf([fields, moved])).toEqual({ headline: { kind: 'moved', title: '12 windows', from: 'a', to: 'b' }, more: 3 })
})

test('winning tells more than the move that led to it', () => {
  expect(headlineOf([change({ changes: { stageId: ['a', 'b'] } }), change({ changes: { status: ['open', 'won'], closedAt: [null, 'now'] } })])).toMatchObject({ headline: { kind: 'won' }, more: 1 })
})

test('plain changes name their fields and count nothing twice', () => {
  expect(headlineOf([change({ changes: { summary: [null, 'x'], source: [null, 'fair'] } })])).toEqual({ headline: { kind: 'fields', object: 'deals', title: '12 windows', fields: ['summary', 'source'] }, more: 0 })
})

test('a new card has no fields to show', () => {
  expect(headlineOf([change({ object: 'companies', title: null, op: 'create', changes: null })])).toEqual({ headline: { kind: 'create', object: 'companies', title: null }, more: 0 })
})
