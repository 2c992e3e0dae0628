/** Writes tasks and notes of a deal. */
import i18next from 'i18next'
import { queryClient, recordKeys, records, request } from '../../../../ui/api/index.ts'
import { instantOf } from '../../../../ui/records/field/days.ts'
import { pushUndo } from '../../../../ui/undo/index.ts'
import { rereadDeals } from '../move/moveDeals.ts'

export interface NewStep {
  /** One of those of tasks. */
  kind: string
  title: string
  /** `YYYY-MM-DD` */
  day: string
  /** `HH:mm` in the person's zone; empty for some time that day. */
  time: string
}

/** @throws ApiProblem */
export async function planStep(dealId: string, ownerId: string, timeZone: string, { kind, title, day, time }: NewStep): Promise<void> {
  const due = time ? { dueAt: instantOf(`${day} ${time}`, timeZone) } : { dueOn: day }
  const task = await records.create('tasks', { title, kind, ...due, dealId, ownerId })
  pushUndo({ label: i18next.t('deals:step.planned', { title }), undo: () => records.trash('tasks', task.id).then(reread) })
  await reread()
}

/** @throws ApiProblem */
export async function finishStep(taskId: string, title: string): Promise<void> {
  await request({ method: 'POST', path: `/tasks/${taskId}/complete`, body: {} })
  pushUndo({ label: i18next.t('deals:step.finished', { title }), undo: () => request({ method: 'POST', path: `/tasks/${taskId}/reopen` }).then(reread) })
  await reread()
}

/** @throws ApiProblem */
export async function writeNote(dealId: string, body: string): Promise<void> {
  const note = await records.create('notes', { body, dealId })
  pushUndo({ label: i18next.t('deals:note.saved'), undo: () => records.trash('notes', note.id) })
  await queryClient.invalidateQueries({ queryKey: recordKeys.object('notes') })
}

async function reread(): Promise<void> {
  await Promise.all([rereadDeals(), queryClient.invalidateQueries({ queryKey: recordKeys.object('tasks'), refetchType: 'active' })])
}
