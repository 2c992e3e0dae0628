import { useEffect } from 'react'
import { useKeys } from '../../../../ui/keys/index.ts'
import { whenQuiet } from '../../../../ui/parts/whenQuiet.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { tasks } from '../../contract.ts'
import { openNewTask, preloadTaskForm } from './openTaskForm.tsx'

/** Milliseconds: once the page is there, so that what is typed right after T lands in the form. */
const preloadAfter = 3000

/** Listens for T on every page; pages with a task key of their own lie above. Draws nothing. */
export function TaskKey() {
  const mayCreate = useCan()('create', tasks.name)
  useKeys([{ keys: 'T', labelKey: 'tasks:tasks.new', run: () => openNewTask() }], mayCreate)
  useEffect(() => {
    if (!mayCreate) return
    return whenQuiet(preloadTaskForm, preloadAfter)
  }, [mayCreate])
  return null
}
