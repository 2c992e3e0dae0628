import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/i18n/index.ts'
import { countedOf } from './batches.ts'
import styles from './SampleData.module.css'

/** How many of what. */
export function Counts({ counts }: { counts: Readonly<Record<string, number>> }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (
    <dl className={styles.counts}>
      {countedOf(counts).map(({ object, labelKey, count }) => (
        <div key={object}>
          <dt>{t(labelKey)}</dt>
          <dd>{number(count)}</dd>
        </div>
      ))}
    </dl>
  )
}
