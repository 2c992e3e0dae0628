/** What the views and counters of the board ask for, as filters of the interface. */
import type { Condition, Filter, Operator } from '../../../../shared/filter.ts'
import type { Urgency } from '../../../../ui/i18n/index.ts'
import type { Stage } from '../../contract.ts'

const is = (field: string, op: Operator, value: unknown): Condition => ({ field, op, value })

/** All of them; undefined when there is none. */
export function allOf(...filters: (Filter | null | undefined)[]): Filter | undefined {
  const given = filters.filter((filter) => filter !== null && filter !== undefined)
  return given.length < 2 ? given[0] : { and: given }
}

/** The open deals of a pipeline. */
export const openIn = (pipelineId: string): Filter => ({ and: [is('pipelineId', 'eq', pipelineId), is('status', 'eq', 'open')] })

export const mine: Filter = is('ownerId', 'in', ['me'])

/** Deals that should close in this month. */
export const closingThisMonth: Filter = is('expectedCloseOn', 'within', 'thisMonth')

/** Deals that are in their stage for longer than its norm. Without norms nothing is. */
export function stuckIn(stages: readonly Pick<Stage, 'id' | 'normDays'>[], now: Date): Filter {
  const parts = stages
    .filter((stage) => Number(stage.normDays) > 0)
    .map((stage): Filter => ({
      and: [is('stageId', 'eq', stage.id), is('stageEnteredAt', 'lt', new Date(now.getTime() - Number(stage.normDays) * 86_400_000).toISOString())],
    }))
  return { or: parts }
}

/** Open deals of one urgency, as the marks show it. */
export function ofUrgency(urgency: Urgency, today: string, now: Date): Filter {
  const late: Filter = { or: [is('nextStepOn', 'lt', today), is('nextStepAt', 'lt', now.toISOString())] }
  const parts: Record<Urgency, Filter[]> = {
    overdue: [late],
    today: [is('nextStepOn', 'eq', today), { not: late }],
    none: [is('nextStepOn', 'empty', true)],
    planned: [is('nextStepOn', 'gt', today)],
  }
  return { and: [is('status', 'eq', 'open'), ...parts[urgency]] }
}

/** The time in steps of some minutes, so that a question about it stays the same question for a while. */
export const roundedNow = (now: Date, minutes: number): Date => new Date(Math.floor(now.getTime() / (minutes * 60_000)) * minutes * 60_000)
