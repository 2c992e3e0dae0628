/** How much there is to do, by urgency; a click shows that alone. */
import { IconArrowsUpDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button, classes, IconButton, SectionTitle, UrgencyMark } from '../../../../ui/parts/index.ts'
import { usePhone } from '../../../../ui/shell/index.ts'
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

export function DayHead({ total, walk, ...rest }: DayHeadProps) {
  const { t } = useTranslation()
  const phone = usePhone()
  const several = t('tasks:day.moveSeveral')
  const toggle = (): void => walk.setPicking(!walk.picking)
  if (phone) {
    return (
      <div className={styles.head}>
        <Marks {...rest} />
        <IconButton icon={IconArrowsUpDown} label={several} on={walk.picking} onClick={toggle} />
      </div>
    )
  }
  return (
    <div className={styles.head}>
      <SectionTitle
        title={t('tasks:tasks.many')}
        count={total}
        note={<Marks {...rest} />}
        actions={
          <Button kind="quiet" icon={IconArrowsUpDown} aria-pressed={walk.picking} className={walk.picking ? styles.on : undefined} onClick={toggle}>
            {several}
          </Button>
        }
      />
    </div>
  )
}

function Marks({ counts, only, onOnly }: Pick<DayHeadProps, 'counts' | 'only' | 'onOnly'>) {
  const { t } = useTranslation()
  const shown = marks.filter((mark) => counts[mark] > 0 || only === mark)
  return (
    <span className={styles.marks} aria-live="polite">
      {shown.map((mark) => (
        <button
          key={mark}
          type="button"
          className={classes(styles.mark, only === mark && styles.on)}
          aria-pressed={only === mark}
          onClick={() => onOnly(only === mark ? null : mark)}
        >
          <UrgencyMark urgency={mark} words={t(`tasks:day.counts.${mark}`, { count: counts[mark] })} />
        </button>
      ))}
    </span>
  )
}
