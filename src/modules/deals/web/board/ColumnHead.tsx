/** The head of a column: name, count and limit, age, sum, weighted sum, shares of urgency. */
import { IconChevronLeft, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { fieldOf } from '../../../../shared/object.ts'
import { useFormat, type Urgency } from '../../../../ui/i18n/index.ts'
import { Badge, classes, Count, IconButton } from '../../../../ui/parts/index.ts'
import { deals, type BoardColumn, type Stage } from '../../contract.ts'
import { daysText } from '../stageAge.ts'
import { ShareBar } from './ShareBar.tsx'
import styles from './BoardColumn.module.css'

interface ColumnHeadProps {
  stage: Stage
  column: BoardColumn
  /** The counts of all cards where the board shows some of them. */
  counts: Record<Urgency, number>
  currency: string
  urgency?: Urgency
  onUrgency(urgency: Urgency | undefined): void
  onAdd?: () => void
  onFold?: () => void
}

export function ColumnHead({ stage, column, counts, currency, urgency, onUrgency, onAdd, onFold }: ColumnHeadProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const money = (amount: string): string => format.money({ amount, currency }, { decimals: 'whole' })
  return (
    <header className={styles.head}>
      <div className={styles.row}>
        <h2 title={stage.name}>{stage.name}</h2>
        <ColumnCount stage={stage} count={column.count} />
        <span className={styles.push}>
          {column.averageDays !== null && (
            <span className={classes(styles.small, onFold && styles.average)} title={t('deals:column.averageTitle')}>
              {t('deals:column.average', { days: daysText(column.averageDays, format) })}
            </span>
          )}
          {onFold && (
            <IconButton size="xs" icon={IconChevronLeft} label={t('deals:column.fold', { stage: stage.name })} className={styles.fold} onClick={onFold} />
          )}
          {onAdd && <IconButton size="xs" icon={IconPlus} label={t('deals:column.add', { stage: stage.name })} onClick={onAdd} />}
        </span>
      </div>
      {fieldOf(deals, 'amount') && (
        <div className={styles.sums}>
          <span className={styles.sum}>{money(column.sum)}</span>
          <span className={styles.small}>
            {stage.probability === null
              ? t('deals:column.weighted', { sum: money(column.weighted) })
              : t('deals:column.weightedAt', { sum: money(column.weighted), chance: format.percent(stage.probability) })}
          </span>
        </div>
      )}
      {/* Closed deals want no step. */}
      {stage.onEntry === null && <ShareBar counts={counts} chosen={urgency} onChoose={onUrgency} />}
    </header>
  )
}

/** "9 / 8" once the stage holds more than its limit allows. */
function ColumnCount({ stage, count }: { stage: Stage; count: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (stage.wipLimit === null) return <Count value={format.number(count)} />
  const text = t('deals:column.ofLimit', { count, limit: stage.wipLimit })
  if (count <= stage.wipLimit)
    return (
      <span className={styles.small} title={t('deals:column.limitTitle', { limit: stage.wipLimit })}>
        {text}
      </span>
    )
  return (
    <Badge kind="attention" title={t('deals:column.overLimit', { limit: stage.wipLimit })}>
      {text}
    </Badge>
  )
}
