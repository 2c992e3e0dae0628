import { useTranslation } from 'react-i18next'
import { Note } from '../../../ui/parts/index.ts'
import { countedOf } from './batches.ts'
import { Counts } from './Counts.tsx'
import styles from './SampleData.module.css'
import type { Removal } from './takeAway.ts'

/** What went, and what stayed because the firm's own records need it. */
export function RemovedNote({ removal }: { removal: Removal }) {
  const { t } = useTranslation()
  return (
    <>
      <Note kind="good">{t('demo:removed.title')}</Note>
      {countedOf(removal.kept).length > 0 && (
        <section className={styles.part}>
          <h3>{t('demo:removed.kept')}</h3>
          <Counts counts={removal.kept} />
        </section>
      )}
      <section className={styles.part}>
        <h3>{t('demo:removed.removed')}</h3>
        <Counts counts={removal.removed} />
      </section>
    </>
  )
}
