import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { Count } from '../../../../ui/parts/index.ts'
import type { TaskGroup } from './arrange.ts'
import { usePhone } from '../../../../ui/shell/index.ts'
import styles from './TaskList.module.css'

/** The name of a group of tasks in words. */
export function useGroupName(): (heading: TaskGroup['heading']) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return (heading) => ('text' in heading ? t(`tasks:groups.${heading.text}`) : 'day' in heading ? format.shortDay(heading.day) : heading.name)
}

const explained = new Set(['doFirst', 'doToday', 'plan', 'ifTimeAllows'])

/** Folds and unfolds the group below it. */
export function GroupHead({ group, folded, controls, onToggle }: { group: TaskGroup; folded: boolean; controls: string; onToggle(): void }) {
  const { t } = useTranslation()
  const name = useGroupName()
  // On phones no heading of the whole list stands above it.
  const Heading = usePhone() ? 'h2' : 'h3'
  const { heading } = group
  const Icon = folded ? IconChevronRight : IconChevronDown
  return (
    <Heading className={styles.head}>
      <button type="button" className={styles.fold} aria-expanded={!folded} aria-controls={controls} onClick={onToggle}>
        <Icon size={14} stroke={1.75} aria-hidden />
        <span className={styles.name}>{name(heading)}</span>
        {'text' in heading && explained.has(heading.text) && <span className={styles.note}>{t(`tasks:groupNotes.${heading.text}`)}</span>}
        <span className={styles.count}>
          <Count value={group.tasks.length} />
        </span>
      </button>
    </Heading>
  )
}
