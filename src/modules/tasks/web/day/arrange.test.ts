import { describe, expect, it } from 'vitest'
import { arrange, countMarks } from './arrange.ts'
import type { DayTask } from './dayTasks.ts'

const look = { now: new Date('2026-11-24T08:42:00Z'), timeZone: 'Europe/Riga' }
const task = (id: string, part: Partial<DayTask>): DayTask => ({
  id,
  title: id,
  kind: 'todo',
  importance: 'normal',
  dueOn: '2026-11-24',
  dueAt: null,
  deal: null,
  customer: null,
  version: 1,
  note: null,
  ...part,
})
const alatau = { object: 'companies', id: 'c1', name: 'Alatau Stroy', person: null, timeZone: null, phone: null } as const

const tasks = [
  task('later today', { dueAt: '2026-11-24T12:30:00Z' }),
  task('passed', { dueAt: '2026-11-24T08:00:00Z' }),
  task('late and important', { dueOn: '2026-11-22', importance: 'high', customer: alatau }),
  task('important on Thursday', { dueOn: '2026-11-26', importance: 'high' }),
  task('tomorrow', { dueOn: '2026-11-25', customer: alatau }),
  task('some day', { dueOn: null, importance: 'low' }),
  task('today', {}),
]

const shape = (by: Parameters<typeof arrange>[1]) => arrange(tasks, by, look).map(({ key, tasks: found }) => [key, ...found.map(({ id }) => id)])

describe('arrange', () => {
  it('crosses importance with urgency', () => {
    expect(shape('importance')).toEqual([
      ['doFirst', 'late and important'],
      ['doToday', 'passed', 'later today', 'today'],
      ['plan', 'important on Thursday'],
      ['ifTimeAllows', 'tomorrow', 'some day'],
    ])
  })

  it('goes by day, with what has no day last', () => {
    expect(shape('time')).toEqual([
      ['overdue', 'late and important', 'passed'],
      ['today', 'later today', 'today'],
      ['2026-11-25', 'tomorrow'],
      ['2026-11-26', 'important on Thursday'],
      ['noDay', 'some day'],
    ])
  })

  it('keeps a customer together, tasks about nobody last', () => {
    expect(shape('customer')).toEqual([
      ['c1', 'late and important', 'tomorrow'],
      ['nobody', 'passed', 'later today', 'today', 'important on Thursday', 'some day'],
    ])
  })

  it('counts what the clock says, not what was true when the page was opened', () => {
    expect(countMarks(tasks, look)).toEqual({ overdue: 2, today: 2, planned: 2 })
    expect(countMarks(tasks, { ...look, now: new Date('2026-11-24T13:00:00Z') })).toEqual({ overdue: 3, today: 1, planned: 2 })
  })
})
