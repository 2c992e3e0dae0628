/** The stages above a phone's board, of which one is in sight. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { classes } from '../../../../ui/parts/index.ts'
import type { BoardColumn, Stage } from '../../contract.ts'
import styles from './StagePicker.module.css'

interface StagePickerProps {
  columns: readonly BoardColumn[]
  stageOf(id: string): Stage | undefined
  current: number
  onPick(index: number): void
}

export function StagePicker({ columns, stageOf, current, onPick }: StagePickerProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ inline: 'center', block: 'nearest', behavior: 'smooth' })
  }, [current])
  return (
    <div ref={list} className={styles.picker} role="tablist" aria-label={t('ui:stages.label')}>
      {columns.map(({ stageId, count }, index) => (
        <button
          key={stageId}
          type="button"
          role="tab"
          aria-selected={index === current}
          className={classes(styles.stage, index === current && styles.on)}
          onClick={() => onPick(index)}
        >
          {stageOf(stageId)?.name}
          <span>{format.number(count)}</span>
        </button>
      ))}
    </div>
  )
}
