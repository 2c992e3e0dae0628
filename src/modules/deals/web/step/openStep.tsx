/** The step form and the note form as dialogs, for keys, the palette and phones. */
import { Modal } from '@mantine/core'
import i18next from 'i18next'
import { openOverlay } from '../../../../ui/shell/index.ts'
import { NoteDialog } from './NoteDialog.tsx'
import { PlanStep } from './PlanStep.tsx'

interface Subject {
  id: string
  title: string
  nextTask: { id: string; title: string } | null
}

export function openStep({ id, title, nextTask }: Subject): void {
  openOverlay((close) => (
    <Modal opened onClose={close} title={title} size="auto" padding={8} closeButtonProps={{ 'aria-label': i18next.t('ui:actions.close') }}>
      <PlanStep dealId={id} current={nextTask} onDone={close} />
    </Modal>
  ))
}

export const openNote = ({ id, title }: Pick<Subject, 'id' | 'title'>): void =>
  void openOverlay((close) => <NoteDialog dealId={id} title={title} onClose={close} />)
