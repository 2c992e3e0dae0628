/** Several values of one kind, of which one is the main one: phones and mailboxes. */
import { NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconStar, IconStarFilled, IconX } from '@tabler/icons-react'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '../../../parts/Button.tsx'
import styles from './editors.module.css'

interface Row {
  value: string
  label?: string | null
  primary?: boolean
}

interface RowsEditorProps<R extends Row> {
  kind: 'phones' | 'emails'
  rows: R[]
  onChange(rows: R[]): void
  make(): R
  label: string
  hideLabel?: boolean
  error?: string | null
  /** By row, from the server: `phones.0.value`. */
  takesFocus?: boolean
}

const labels = { phones: ['mobile', 'work', 'home', 'fax'], emails: ['work', 'home', 'billing'] } as const

export function RowsEditor<R extends Row>({ kind, rows, onChange, make, label, hideLabel, error, takesFocus }: RowsEditorProps<R>) {
  const { t } = useTranslation()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const added = useRef(false)
  const shown = rows.length > 0 ? rows : [make()]
  useEffect(() => {
    if (!added.current) return
    added.current = false
    list.current?.querySelector<HTMLInputElement>('[data-row]:last-of-type input')?.focus()
  }, [rows.length])

  const change = (at: number, part: Partial<Row>): void => onChange(shown.map((row, index) => (index === at ? { ...row, ...part } : part.primary ? { ...row, primary: false } : row)))
  const remove = (at: number): void => onChange(rows.filter((_, index) => index !== at))
  const add = (): void => {
    added.current = true
    onChange([...shown, make()])
  }
  const words = (key: string): string => t(`ui:records.${kind}.labels.${key}`, { defaultValue: key })

  return (
    <fieldset className={styles.group} aria-describedby={error ? id : undefined}>
      <legend className={styles.legend} hidden={hideLabel}>
        {label}
      </legend>
      <div className={styles.rows} ref={list}>
        {shown.map((row, index) => (
          <div key={index} className={styles.row} data-row>
            <TextInput
              aria-label={label}
              type={kind === 'phones' ? 'tel' : 'email'}
              inputMode={kind === 'phones' ? 'tel' : 'email'}
              autoComplete="off"
              data-autofocus={(takesFocus && index === 0) || undefined}
              value={row.value}
              error={error && index === 0 ? true : undefined}
              onChange={(event) => change(index, { value: event.currentTarget.value })}
            />
            <NativeSelect
              size="md"
              aria-label={t('ui:records.rowKind')}
              value={row.label ?? ''}
              onChange={(event) => change(index, { label: event.currentTarget.value || null })}
              data={[{ value: '', label: '–' }, ...[...new Set([...labels[kind], ...(row.label ? [row.label] : [])])].map((key) => ({ value: key, label: words(key) }))]}
            />
            <IconButton icon={row.primary ? IconStarFilled : IconStar} label={t('ui:records.mainOne')} on={row.primary ?? false} onClick={() => change(index, { primary: true })} />
            <IconButton icon={IconX} label={t('ui:records.removeRow')} onClick={() => remove(index)} disabled={rows.length === 0} />
          </div>
        ))}
        <Button kind="quiet" size="xs" icon={IconPlus} className={styles.add} onClick={add}>
          {t(`ui:records.${kind}.add`)}
        </Button>
      </div>
      {error && (
        <div id={id} className={styles.error}>
          {error}
        </div>
      )}
    </fieldset>
  )
}
