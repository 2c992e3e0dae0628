/** A stretch of time by name, or the last or next so many days. */
import { NativeSelect, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { periods } from '../../../shared/filter.ts'
import { periodWords } from './describeRule.ts'
import styles from './filter.module.css'

const counted = /^(last|next)(\d+)d$/

export function PeriodValue({ value, onChange, label }: { value: unknown; onChange(value: string): void; label: string }) {
  const { t } = useTranslation()
  const period = typeof value === 'string' && value ? value : 'thisWeek'
  const days = counted.exec(period)
  const kind = days ? `${days[1]}Nd` : period
  return (
    <div className={styles.pair}>
      <NativeSelect
        size="sm"
        aria-label={label}
        data-autofocus
        value={kind}
        onChange={(event) => onChange(event.currentTarget.value.replace('Nd', `${days?.[2] ?? 30}d`))}
        data={[...periods.map((key) => ({ value: key, label: periodWords(key, t) })), { value: 'lastNd', label: t('ui:records.periods.lastN') }, { value: 'nextNd', label: t('ui:records.periods.nextN') }]}
      />
      {days && <NumberInput size="sm" aria-label={t('ui:records.periods.days')} min={1} max={3660} clampBehavior="strict" allowDecimal={false} value={Number(days[2])} onChange={(n) => Number(n) >= 1 && onChange(`${days[1]}${Number(n)}d`)} />}
    </div>
  )
}
