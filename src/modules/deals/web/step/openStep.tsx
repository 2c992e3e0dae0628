/** The step form and the note form as dialogs, for keys, the palette and phones. */
import { later } from '../../../../ui/parts/index.ts'
import { openOverlay } from '../../../../ui/shell/index.ts'

const DealStepDialog = later(() => import('./DealStepDialog.tsx').then((part) => part.DealStepDialog))
const NoteDialog = later(() => import('./NoteDialog.tsx').then((part) => part.NoteDialog))

export interface Subject {
  id: string
  title: string
  nextTask: { id: string; title: string } | null
}

export function openStep({ id, title, nextTask }: Subject): void {
  openOverlay((close) => <DealStepDialog id={id} title={title} nextTask={nextTask} onClose={close} />)
}

export const openNote = ({ id, title }: Pick<Subject, 'id' | 'title'>): void =>
  void openOverlay((close) => <NoteDialog dealId={id} title={title} onClose={close} />)
