/** The choices of a field: added, renamed, coloured, archived, put in order, merged. */
import { IconPlus } from '@tabler/icons-react'
import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../../../ui/api/index.ts'
import { Button, Note } from '../../../../../ui/parts/index.ts'
import { openOverlay } from '../../../../../ui/shell/index.ts'
import { getFieldUsage, type FieldOption, type FieldRecord } from '../../../contract.ts'
import type { DraftOption } from './fieldDraft.ts'
import { MergeOptionsDialog } from './MergeOptionsDialog.tsx'
import { OptionLine } from './OptionLine.tsx'
import styles from './Edit.module.css'

interface OptionsEditorProps {
  options: readonly DraftOption[]
  /** Null for a new field. */
  field: FieldRecord | null
  error: ReactNode
  onChange(options: DraftOption[]): void
  /** The stored options are others now than those of the form. */
  onMerged(): void
}

export function OptionRows({ options, field, error, onChange, onMerged }: OptionsEditorProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  const usage = useEndpoint(getFieldUsage, { params: { id: field?.id ?? '' } }, { enabled: field !== null, staleTime: 0 })
  const counts = usage.data?.options ?? null
  const stored = (field?.options ?? []) as FieldOption[]
  const put = (at: number, option: DraftOption): void => onChange(options.map((old, index) => (index === at ? option : old)))
  const move = (from: number, to: number): void => {
    const moved = options[from]
    if (!moved || to < 0 || to >= options.length) return
    const rest = options.filter((_, index) => index !== from)
    onChange([...rest.slice(0, to), moved, ...rest.slice(to)])
  }
  const add = (): void => {
    onChange([...options, { label: '' }])
    requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus())
  }
  return (
    <div className={styles.options}>
      <span className={styles.label}>{t('fields:draft.options')}</span>
      <ul ref={list} className={styles.options} aria-label={t('fields:draft.options')}>
        {options.map((option, index) => (
          <OptionLine
            // A new option has no key; it stays where it was added until it is saved.
            key={option.key ?? `new ${index}`}
            option={option}
            index={index}
            count={option.key ? (counts?.[option.key] ?? (counts ? 0 : null)) : null}
            onChange={(next) => put(index, next)}
            onMove={(to) => move(index, to)}
            onDrop={(from) => move(from, index)}
            onEnter={add}
            onRemove={() => onChange(options.filter((_, at) => at !== index))}
            onMerge={field && option.key && stored.length > 1 ? () => openOverlay((close) => <MergeOptionsDialog field={field} from={option.key!} options={stored} count={counts?.[option.key!] ?? 0} onMerged={onMerged} onClose={close} />) : undefined}
          />
        ))}
      </ul>
      <div>
        <Button kind="quiet" icon={IconPlus} onClick={add}>
          {t('fields:options.add')}
        </Button>
      </div>
      {error && <Note kind="bad">{error}</Note>}
    </div>
  )
}
