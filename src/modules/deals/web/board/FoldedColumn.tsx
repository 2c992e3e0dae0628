/** A stage as a narrow strip: it still takes cards and tells its sums. */
import { IconChevronRight } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldOf } from '../../../../shared/object.ts'
import { useFormat, type Urgency } from '../../../../ui/i18n/index.ts'
import { classes, Count, IconButton } from '../../../../ui/parts/index.ts'
import { deals, type BoardColumn, type Stage } from '../../contract.ts'
import { daysText } from '../stageAge.ts'
import { ShareBar } from './ShareBar.tsx'
import { useDrop } from './useDrop.ts'
import styles from './BoardColumn.module.css'

interface FoldedColumnProps {
  stage: Stage
  column: BoardColumn
  counts: Record<Urgency, number>
  currency: string
  over: boolean
  urgency?: Urgency
  onUrgency(urgency: Urgency | undefined): void
  onUnfold(): void
}

export function FoldedColumn({ stage, column, counts, currency, over, urgency, onUrgency, onUnfold }: FoldedColumnProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const element = useRef<HTMLElement>(null)
  useDrop(element, { stageId: stage.id })
  return (
    <section ref={element} className={classes(styles.column, styles.folded, over && styles.over)} aria-label={t('deals:column.folded', { stage: stage.name })}>
      <IconButton size="xs" icon={IconChevronRight} label={t('deals:column.unfold', { stage: stage.name })} onClick={onUnfold} />
      <div className={styles.share}>{stage.onEntry === null && <ShareBar counts={counts} chosen={urgency} onChoose={onUrgency} />}</div>
      <div className={styles.vertical}>
        <b>{stage.name}</b>
        <Count value={format.number(column.count)} />
        {fieldOf(deals, 'amount') && <span>{format.money({ amount: column.sum, currency }, { decimals: 'whole' })}</span>}
        {column.averageDays !== null && <span className={styles.small}>{t('deals:column.average', { days: daysText(column.averageDays, format) })}</span>}
      </div>
    </section>
  )
}
