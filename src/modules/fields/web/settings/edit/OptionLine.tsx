import i18next from 'i18next'
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Label } from '../../../../../shared/labels.ts'
import { classes } from '../../../../../ui/parts/index.ts'
import { useDragOrder } from '../../../../../ui/records/list/useDragOrder.ts'
import { Grip } from '../list/Grip.tsx'
import { textOf } from '../words.ts'
import type { DraftOption } from './fieldDraft.ts'
import { OptionColour } from './OptionColour.tsx'
import { OptionMenu } from './OptionMenu.tsx'
import styles from './Edit.module.css'

interface OptionLineProps {
  option: DraftOption
  index: number
  /** Records that hold it; null while that is not known. */
  count: number | null
  onChange(option: DraftOption): void
  onMove(to: number): void
  onDrop(from: number): void
  onEnter(): void
  onRemove(): void
  onMerge?: (() => void) | undefined
}

export function OptionLine({ option, index, count, onChange, onMove, onDrop, onEnter, onRemove, onMerge }: OptionLineProps) {
  const { t } = useTranslation()
  const { row, grip, over } = useDragOrder(`option:${index}`, true, (dragged) => dragged.startsWith('option:') && onDrop(Number(dragged.slice(7))))
  const name = textOf(option.label)
  return (
    <li ref={row} className={classes(styles.option, over && styles.over, option.archived && styles.archived)}>
      <Grip grip={grip} name={name} enabled onStep={(step) => onMove(index + step)} />
      <OptionColour value={option.colour ?? null} onChange={(colour) => onChange({ ...option, colour })} />
      <TextInput
        size="sm"
        aria-label={t('fields:options.name', { number: index + 1 })}
        value={name}
        maxLength={120}
        onChange={(event) => onChange({ ...option, label: renamed(option.label, event.currentTarget.value) })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
          event.preventDefault()
          onEnter()
        }}
      />
      <span className={styles.count}>{option.archived ? t('fields:options.archived') : count ? t('fields:options.count', { count }) : ''}</span>
      <OptionMenu name={name} archived={option.archived === true} held={option.key !== undefined && count !== 0} onArchive={() => onChange({ ...option, archived: !option.archived })} onRemove={onRemove} onMerge={onMerge} />
    </li>
  )
}

/** Of words by language, those that are in sight change. */
function renamed(label: Label, text: string): Label {
  if (typeof label === 'string') return text
  const language = i18next.language.split('-')[0] ?? i18next.language
  return { ...label, [language]: text }
}
