import { describe, expect, it } from 'vitest'
import { movedDue } from './moveTasks.ts'

const riga = 'Europe/Riga'

describe('movedDue', () => {
  it('keeps the time of day on another day, over a change of the clocks too', () => {
    // 14:30 in Riga, in winter and in summer.
    expect(movedDue({ dueOn: '2026-03-27', dueAt: '2026-03-27T12:30:00Z' }, { day: '2026-03-30', time: null }, riga)).toEqual({
      dueOn: '2026-03-30',
      dueAt: '2026-03-30T11:30:00.000Z',
    })
  })

  it('takes a new time where one is given', () => {
    expect(movedDue({ dueOn: '2026-11-24', dueAt: null }, { day: '2026-11-25', time: '09:00' }, riga)).toEqual({
      dueOn: '2026-11-25',
      dueAt: '2026-11-25T07:00:00.000Z',
    })
  })

  it('leaves a task without a time without one', () => {
    expect(movedDue({ dueOn: '2026-11-24', dueAt: null }, { day: '2026-11-30', time: null }, riga)).toEqual({ dueOn: '2026-11-30', dueAt: null })
  })
})
