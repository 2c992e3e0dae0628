/** Which options a field offers when; the first rule that holds decides. */
import { MultiSelect } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filter } from '../../../../../shared/filter.ts'
import type { ObjectDeclaration } from '../../../../../shared/object.ts'
import { Button, IconButton, Note } from '../../../../../ui/parts/index.ts'
import { textOf } from '../words.ts'
import { ConditionEditor } from './ConditionEditor.tsx'
import type { DraftOption } from './fieldDraft.ts'
import styles from './Edit.module.css'

interface OptionRule {
  show: readonly string[]
  if: Filter
}

interface OptionRulesProps {
  object: ObjectDeclaration
  options: readonly DraftOption[]
  rules: readonly OptionRule[]
  errors: Readonly<Record<string, string>>
  onChange(rules: OptionRule[]): void
}

type Row = { id: number; show: string[]; if: Filter | undefined }

export function OptionRules({ object, options, rules, errors, onChange }: OptionRulesProps) {
  const { t } = useTranslation()
  const [rows, setRows] = useState<Row[]>(() => rules.map((rule, id) => ({ id, show: [...rule.show], if: rule.if })))
  const known = options.filter(({ key }) => key !== undefined)
  const set = (next: Row[]): void => {
    setRows(next)
    onChange(next.flatMap((row) => (row.if && row.show.length > 0 ? [{ show: row.show, if: row.if }] : [])))
  }
  const put = (id: number, change: Partial<Row>): void => set(rows.map((row) => (row.id === id ? { ...row, ...change } : row)))
  // Rules name options by their keys, which new ones get when they are saved.
  if (known.length === 0) return <Note>{t('fields:conditions.optionsLater')}</Note>
  return (
    <>
      <span className={styles.label}>{t('fields:conditions.options')}</span>
      {rows.map((row, index) => (
        <div key={row.id} className={styles.condition}>
          <div className={styles.option} style={{ gridTemplateColumns: 'minmax(0, 1fr) 28px' }}>
            <MultiSelect aria-label={t('fields:conditions.show')} placeholder={row.show.length ? undefined : t('fields:conditions.show')} data={known.map((option) => ({ value: option.key!, label: textOf(option.label) }))} value={row.show} onChange={(show) => put(row.id, { show })} error={errors[`when.options.${index}.show`]} />
            <IconButton icon={IconX} label={t('fields:conditions.removeRule')} onClick={() => set(rows.filter(({ id }) => id !== row.id))} />
          </div>
          <ConditionEditor object={object} title={t('fields:conditions.when')} filter={row.if} error={errors[`when.options.${index}.if`]} onChange={(filter) => put(row.id, { if: filter })} />
        </div>
      ))}
      <div>
        <Button kind="quiet" icon={IconPlus} onClick={() => setRows([...rows, { id: Math.max(-1, ...rows.map(({ id }) => id)) + 1, show: [], if: undefined }])}>
          {t('fields:conditions.addRule')}
        </Button>
      </div>
    </>
  )
}
