/** The way of a deal through its stages: days spent and norm in each, the current one wider. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/useFormat.ts'
import { classes } from './classes.ts'
import styles from './StageBar.module.css'

export interface StageBarItem {
  id: string
  name: string
  /** Days spent in it; null when the deal has not been there. */
  days: number | null
  normDays?: number | string | null
}

interface StageBarProps {
  stages: StageBarItem[]
  currentId: string
  /** Colours the current stage when the deal is closed. */
  status?: 'open' | 'won' | 'lost'
  onSelect?: (id: string) => void
}

export function StageBar({ stages, currentId, status = 'open', onSelect }: StageBarProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const at = stages.findIndex((stage) => stage.id === currentId)
  const daysOf = ({ days, normDays }: StageBarItem, current: boolean): string => {
    if (days === null) return normDays ? t('ui:stages.norm', { norm: format.number(normDays) }) : ''
    const spent = format.number(days, { maximumFractionDigits: days < 10 ? 1 : 0 })
    return current && normDays ? t('ui:stages.dayOfNorm', { day: spent, norm: format.number(normDays) }) : t('ui:stages.days', { days: spent })
  }
  return (
    <ol className={styles.bar} aria-label={t('ui:stages.label')}>
      {stages.map((stage, index) => {
        const current = index === at
        return (
          <li key={stage.id} className={classes(styles.stage, index < at && styles.done, current && styles.now, current && styles[status])} aria-current={current ? 'step' : undefined}>
            <button type="button" className={styles.button} disabled={!onSelect || current} onClick={() => onSelect?.(stage.id)} title={stage.name}>
              <b>{stage.name}</b>
              <span>{daysOf(stage, current)}</span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
