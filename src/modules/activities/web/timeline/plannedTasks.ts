/** Open tasks of a customer or deal. The tasks module needs this one, so it is asked by the public interface alone. */
import type { QueryClient } from '@tanstack/react-query'
import i18next from 'i18next'
import type { AnyRecord } from '../../../../shared/object.ts'
import { recordKeys, request, useRecords } from '../../../../ui/api/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { pushUndo } from '../../../../ui/undo/index.ts'
import { linkOf, type Target } from '../target.ts'

const most = 50

/** Nothing is asked for people who may not see tasks, nor where the firm does not use them. */
export function useOpenTasks(target: Target) {
  const can = useCan()
  return useRecords(
    'tasks',
    { filter: { and: [{ field: linkOf(target), op: 'eq', value: target.id }, { field: 'status', op: 'eq', value: 'open' }] }, sort: 'dueOn', include: ['owner'], limit: most, count: 'exact' },
    { enabled: can('see', 'tasks') },
  )
}

/** Finishes a task; the activity it leaves appears on the timeline. @throws ApiProblem */
export async function finishTask(client: QueryClient, task: Pick<AnyRecord, 'id'> & { title?: unknown }): Promise<void> {
  await request({ method: 'POST', path: `/tasks/${task.id}/complete`, body: {} })
  pushUndo({
    label: i18next.t('activities:planned.finished', { title: String(task.title) }),
    undo: () => request({ method: 'POST', path: `/tasks/${task.id}/reopen` }).then(() => rereadAll(client)),
  })
  await rereadAll(client)
}

/** What a finished, new or deleted task shows in: its list, the timeline, the next step of its customer and deal. */
export async function rereadAll(client: QueryClient): Promise<void> {
  await Promise.all([...['tasks', 'contacts', 'companies', 'deals'].map((object) => client.invalidateQueries({ queryKey: recordKeys.object(object), refetchType: 'active' })), client.invalidateQueries({ queryKey: ['timeline'] })])
}
