/** The name as the page's heading. It is made of parts, so a click edits the parts. */
import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { labelKey, type AnyRecord } from '../../../../shared/object.ts'
import { useProblemText } from '../../../../ui/api/index.ts'
import { Button, classes, Note } from '../../../../ui/parts/index.ts'
import { saveFields } from '../../../../ui/records/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { pushUndo } from '../../../../ui/undo/index.ts'
import { contacts } from '../../contract.ts'
import styles from './ContactCard.module.css'

const parts = ['firstName', 'middleName', 'lastName'] as const
type Parts = Record<(typeof parts)[number], string>

export function ContactName({ record }: { record: AnyRecord }) {
  const { t } = useTranslation()
  const can = useCan()
  const [editing, setEditing] = useState(false)
  if (editing) return <NameEditor record={record} onClose={() => setEditing(false)} />
  const name = String(record.displayName)
  if (record.deletedAt || !can('change', 'contacts')) return <h1 className={styles.name}>{name}</h1>
  return (
    <h1 className={classes(styles.name, styles.editable)}>
      <button type="button" className={styles.nameButton} title={t('contacts:card.editName')} onClick={() => setEditing(true)}>
        {name}
      </button>
    </h1>
  )
}

/** As a ref: the field takes the focus when it appears. */
const focus = (field: HTMLElement | null): void => field?.focus()

function NameEditor({ record, onClose }: { record: AnyRecord; onClose: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const wording = useProblemText()
  const [values, setValues] = useState<Parts>(() => Object.fromEntries(parts.map((part) => [part, (record[part] as string | null) ?? ''])) as Parts)
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const changed = parts.filter((part) => values[part].trim() !== ((record[part] as string | null) ?? ''))
    if (changed.length === 0) return onClose()
    setBusy(true)
    try {
      const saved = await saveFields(client, contacts, record, Object.fromEntries(changed.map((part) => [part, values[part].trim() || null])))
      const before = Object.fromEntries(changed.map((part) => [part, record[part] ?? null]))
      pushUndo({ label: t('contacts:card.renamed', { name: String(saved.displayName) }), undo: () => saveFields(client, contacts, saved, before) })
      onClose()
    } catch (error) {
      setProblem(error)
      setBusy(false)
    }
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  return (
    <form className={styles.nameForm} onSubmit={(event) => void save(event)}>
      {parts.map((part, index) => (
        <TextInput
          key={part}
          size="sm"
          ref={index === 0 ? focus : undefined}
          onKeyDown={onKey}
          aria-label={t(labelKey.field(contacts, part))}
          placeholder={t(labelKey.field(contacts, part))}
          value={values[part]}
          onChange={(event) => setValues({ ...values, [part]: event.currentTarget.value })}
        />
      ))}
      <Button onClick={onClose}>{t('ui:actions.cancel')}</Button>
      <Button kind="pri" type="submit" busy={busy}>
        {t('ui:actions.save')}
      </Button>
      {problem !== null && <Note kind="bad">{wording(problem)}</Note>}
    </form>
  )
}
