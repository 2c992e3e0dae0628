import { useKeys } from '../../../../ui/keys/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { tasks } from '../../contract.ts'
import { openNewTask } from './openTaskForm.tsx'

/** Listens for T on every page; pages with a task key of their own lie above. Draws nothing. */
export function TaskKey() {
  const can = useCan()
  useKeys([{ keys: 'T', labelKey: 'tasks:tasks.new', run: () => openNewTask() }], can('create', tasks.name))
  return null
}
