/** Beside the tasks: calls, deals without a next step, and what is done. */
import type { MyDay } from '../../contract.ts'
import { markOf, type Look } from './arrange.ts'
import { CallsPanel } from './CallsPanel.tsx'
import { dayTasksOf, type DayTask } from './dayTasks.ts'
import { FactsPanel } from './FactsPanel.tsx'
import { StepsPanel } from './StepsPanel.tsx'
import type { RowActions } from './useRowActions.ts'

/** Calls that are due by the end of today. */
export const callsOf = (data: MyDay, look: Look): DayTask[] =>
  dayTasksOf(data).filter((task) => task.kind === 'call' && ['overdue', 'today'].includes(markOf(task, look)))

export function DaySide({ data, look, actions }: { data: MyDay; look: Look; actions: RowActions }) {
  return (
    <>
      <CallsPanel calls={callsOf(data, look)} actions={actions} />
      <StepsPanel deals={data.dealsWithoutStep} />
      <FactsPanel facts={data.facts} />
    </>
  )
}
