/** The keys of My day. */
import { useKeys } from '../../../../ui/keys/index.ts'
import type { DayTask } from './dayTasks.ts'
import type { DayWalk } from './useDayWalk.ts'
import type { RowActions } from './useRowActions.ts'

export function useDayKeys(walk: DayWalk, rows: readonly DayTask[], actions: RowActions): void {
  const at = (run: (task: DayTask) => void) => (): void => {
    const task = rows.find(({ id }) => id === walk.current)
    if (task) run(task)
  }
  useKeys([
    { keys: 'J', labelKey: 'ui:records.keys.next', run: () => walk.move(1) },
    { keys: 'K', labelKey: 'ui:records.keys.previous', run: () => walk.move(-1) },
    { keys: 'ArrowDown', run: () => walk.move(1) },
    { keys: 'ArrowUp', run: () => walk.move(-1) },
    { keys: 'Enter', labelKey: 'tasks:finish.withResult', run: at(actions.ask) },
    { keys: 'Space', labelKey: 'ui:records.keys.peek', run: at((task) => (walk.peeked === task.id ? walk.closePeek() : actions.peek(task))) },
    { keys: 'X', labelKey: 'ui:records.keys.select', run: at((task) => actions.select(task.id)) },
    { keys: 'E', labelKey: 'ui:records.keys.edit', run: at(actions.edit) },
    { keys: 'L', labelKey: 'tasks:later.label', run: at(actions.later) },
    { keys: 'P', labelKey: 'tasks:keys.call', run: at(actions.call) },
    { keys: 'Delete', labelKey: 'ui:actions.delete', run: at(actions.trash) },
    { keys: 'Escape', run: () => walk.setPicking(false) },
  ])
}
