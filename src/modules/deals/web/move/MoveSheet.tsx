/** Where to move deals, as a menu of stages: on phones a sheet, elsewhere a small dialog. */
import { Modal } from '@mantine/core'
import { IconCheck, IconTrash, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePhone } from '../../../../ui/shell/index.ts'
import type { MoveOptions } from './openMoveSheet.tsx'
import styles from './MoveSheet.module.css'

export function MoveSheet({ cards, pipelines, onMove, onWin, onLose, onTrash, onClose }: MoveOptions & { onClose(): void }) {
  const { t } = useTranslation()
  const phone = usePhone()
  const here = new Set(cards.map((card) => card.stageId))
  const [pipelineId, setPipelineId] = useState(pipelines.stage(cards[0]?.stageId)?.pipelineId ?? pipelines.active[0]?.id)
  const act = (work: (() => void) | undefined) => (): void => {
    onClose()
    work?.()
  }
  const title = cards.length === 1 ? t('deals:move.one', { deal: cards[0]?.title }) : t('deals:move.many', { count: cards.length })
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={380}
      yOffset={phone ? 'auto' : undefined}
      classNames={phone ? { inner: styles.sheetInner, content: styles.sheet } : undefined}
      closeButtonProps={{ 'aria-label': t('ui:actions.close') }}
    >
      {pipelines.active.length > 1 && (
        <label className={styles.pipeline}>
          {t('deals:pipelines.one')}
          <select value={pipelineId} onChange={(event) => setPipelineId(event.currentTarget.value)}>
            {pipelines.active.map((pipeline) => (
              <option key={pipeline.id} value={pipeline.id}>
                {pipeline.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <ul className={styles.list}>
        {pipelines.stagesOf(pipelineId).map((stage) => {
          const already = here.size === 1 && here.has(stage.id)
          return (
            <li key={stage.id}>
              <button type="button" className={styles.item} disabled={already} onClick={act(() => onMove(stage))}>
                {stage.name}
                {already && <span>{t('deals:move.here')}</span>}
              </button>
            </li>
          )
        })}
      </ul>
      {(onWin ?? onLose ?? onTrash) && (
        <ul className={styles.list}>
          {onWin && <Verb icon={IconCheck} label={t('deals:deals.options.status.won')} onClick={act(onWin)} />}
          {onLose && <Verb icon={IconX} label={t('deals:deals.options.status.lost')} onClick={act(onLose)} />}
          {onTrash && <Verb icon={IconTrash} label={t('ui:actions.delete')} onClick={act(onTrash)} />}
        </ul>
      )}
    </Modal>
  )
}

function Verb({ icon: Icon, label, onClick }: { icon: typeof IconCheck; label: string; onClick(): void }) {
  return (
    <li>
      <button type="button" className={styles.item} onClick={onClick}>
        <Icon size={16} stroke={1.75} aria-hidden />
        {label}
      </button>
    </li>
  )
}
