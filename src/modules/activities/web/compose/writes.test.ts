import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyDraft, type Draft } from './draft.ts'
import { secondsOf, writeOf } from './writes.ts'

const now = new Date('2026-11-24T08:42:00Z')
const company = { object: 'companies', id: 'c1' } as const
const write = (part: Partial<Draft>) => writeOf({ ...emptyDraft('2026-11-24'), ...part }, company, now, 'Europe/Riga', 'Outgoing call')

test('an empty note is not saved', () => expect(write({ text: '  \n ' })).toBeNull())

test('a note keeps its lines and its customer', () => expect(write({ text: ' a\nb ' })).toEqual({ object: 'notes', body: { body: 'a\nb', companyId: 'c1' } }))

test('a call without words is a call all the same', () => {
  expect(write({ kind: 'call', outcome: 'noAnswer' })).toEqual({
    object: 'activities',
    body: { kind: 'call', title: 'Outgoing call', body: null, occurredAt: now.toISOString(), direction: 'out', outcome: 'noAnswer', durationSeconds: null, companyId: 'c1' },
  })
})

test('the first line of what was said heads the call', () => {
  expect(write({ kind: 'call', text: 'Wants 8% more\nAsked about handles', duration: '6:12' })?.body).toMatchObject({ title: 'Wants 8% more', body: 'Asked about handles', durationSeconds: 372 })
})

test('a task has its day, or its exact time in the zone of the person', () => {
  expect(write({ kind: 'task', text: 'Call about the contract', dueOn: '2026-11-26' })?.body).toMatchObject({ title: 'Call about the contract', dueOn: '2026-11-26', kind: 'call' })
  expect(write({ kind: 'task', text: 'Call', dueOn: '2026-11-26', dueTime: '14:30' })?.body).toMatchObject({ dueAt: '2026-11-26T12:30:00.000Z' })
})

test('a meeting in the past is an activity, one to come a task', () => {
  expect(write({ kind: 'meeting', text: 'At the site' })?.object).toBe('activities')
  expect(write({ kind: 'meeting', text: 'At the site', at: '2026-11-25T10:00:00Z' })).toEqual({ object: 'tasks', body: { kind: 'meeting', title: 'At the site', note: null, dueAt: '2026-11-25T10:00:00Z', companyId: 'c1' } })
})

test('no letter of the text is lost to the limit of titles', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 600 }), (text) => {
      const body = write({ kind: 'letter', text })?.body as { title: string; body: string | null } | undefined
      if (!text.trim()) {
        expect(body).toBeUndefined()
        return
      }
      expect(body!.title.length).toBeLessThanOrEqual(255)
      const kept = body!.title.endsWith('…') && body!.body ? body!.body : [body!.title, body!.body].join('')
      expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }),
  )
})

test.each([
  ['6', 360],
  ['6:12', 372],
  ['1:05:00', 3900],
  ['', null],
  ['6:75', null],
  ['six', null],
])('duration %s', (typed, seconds) => expect(secondsOf(typed)).toBe(seconds))
