/** How much there is to do, by urgency; a click shows that alone. */
import { IconArrowsUpDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button, classes, SectionTitle, UrgencyMark } from '../../../../ui/parts/index.ts'
import type { DayWalk } from './useDayWalk.ts'
import styles from './DayHead.module.css'

const marks = ['overdue', 'today', 'planned'] as const
export type OnlyMark = (typeof marks)[number] | null

interface DayHeadProps {
  total: number
  counts: Record<(typeof marks)[number], number>
  only: OnlyMark
  onOnly(only: OnlyMark): void
  walk: DayWalk
}

export function DayHead({ total, counts, only, onOnly, walk }: DayHeadProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.head}>
      <SectionTitle
        title={t('tasks:tasks.many')}
        count={total}
        actions={
          <Button kind="quiet" icon={IconArrowsUpDown} aria-pressed={walk.picking} className={classes(styles.several, walk.picking && styles.on)} onClick={() => walk.setPicking(!walk.picking)}>
            {t('tasks:day.moveSeveral')}
          </Button>
        }
        note={
          <span className={styles.marks} aria-live="polite">
            {marks.map((mark) => (
              <button key={mark} type="button" className={classes(styles.mark, only === mark && styles.on)} aria-pressed={only === mark} onClick={() => onOnly(only === mark ? null : mark)}>
                <UrgencyMark urgency={mark} words={t(`tasks:day.counts.${mark}`, { count: counts[mark] })} />
              </button>
            ))}
          </span>
        }
      />
    </div>
  )
}
