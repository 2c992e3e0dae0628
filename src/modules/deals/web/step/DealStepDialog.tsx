/** The form of the next step as a dialog. */
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Subject } from './openStep.tsx'
import { PlanStep } from './PlanStep.tsx'

export function DealStepDialog({ id, title, nextTask, onClose }: Subject & { onClose(): void }) {
  const { t } = useTranslation()
  return (
    <Modal opened onClose={onClose} title={title} size="auto" padding={8} closeButtonProps={{ 'aria-label': t('ui:actions.close') }}>
      <PlanStep dealId={id} current={nextTask} onDone={onClose} />
    </Modal>
  )
}
