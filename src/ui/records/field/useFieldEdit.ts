/** One field while it is edited in its place: the value, what is wrong with it, saving and taking back. */
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isMany, type Email, type FieldType, type Phone } from '../../../shared/fields.ts'
import { fieldOf, type AnyRecord, type ObjectDeclaration } from '../../../shared/object.ts'
import { ApiProblem } from '../../api/problem.ts'
import { problemText } from '../../api/problemText.ts'
import { pushUndo } from '../../undo/undo.ts'
import { titleOf } from '../registry.ts'
import { fieldLabel } from '../labels.ts'
import { same, SaveConflict, saveFields } from './saveFields.ts'

interface Options {
  object: ObjectDeclaration
  record: AnyRecord
  name: string
  onClose(): void
}

export function useFieldEdit({ object, record, name, onClose }: Options) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [value, setValue] = useState<unknown>(record[name])
  const [problem, setProblem] = useState<string | null>(null)
  const [conflict, setConflict] = useState<AnyRecord | null>(null)
  const [busy, setBusy] = useState(false)
  // What the edit began with: rows may change under it.
  const base = useRef(record)
  const saving = useRef(false)

  const save = async (wanted: unknown, from: AnyRecord): Promise<void> => {
    saving.current = true
    setBusy(true)
    try {
      const saved = await saveFields(client, object, from, { [name]: wanted })
      const before = from[name]
      pushUndo({
        label: t('ui:records.fieldSaved', { field: fieldLabel(t, object, name), record: titleOf(object.name, saved) }),
        undo: () => saveFields(client, object, saved, { [name]: before ?? null }),
      })
      onClose()
    } catch (error) {
      saving.current = false
      setBusy(false)
      if (error instanceof SaveConflict) {
        setConflict(error.fresh)
        setProblem(problemText(error.problem, t))
      } else setProblem(fieldProblem(error, name) ?? problemText(error, t))
    }
  }

  return {
    value,
    problem,
    busy,
    /** The record as somebody else has just made it, when both changed this field. */
    conflict,
    setProblem,
    setValue: (next: unknown): void => {
      setValue(next)
      if (!conflict) setProblem(null)
    },
    /** Saves and closes; an unchanged value just closes. A value may be given where it is newer than the last drawing. */
    commit: (given?: { value: unknown }): void => {
      const wanted = tidy(given ? given.value : value, fieldOf(object, name)?.type)
      if (saving.current || (problem && !conflict && !given)) return
      if (same(wanted, base.current[name])) onClose()
      else void save(wanted, conflict ?? base.current)
    },
    /** Closes unless something is being saved or wants an answer: the list to choose from was left. */
    leave: (): void => {
      setTimeout(() => {
        if (!saving.current && !document.querySelector('[aria-modal=true]')) onClose()
      })
    },
  }
}

/** Rows of phones and mailboxes that were left empty are none. */
export function tidy(value: unknown, type: string | undefined): unknown {
  if (type === 'phones' || type === 'emails') return ((value ?? []) as (Phone | Email)[]).filter((row) => row.value.trim() !== '')
  return value ?? (type !== undefined && isMany(type as FieldType) ? [] : null)
}

/** What the server says of this very field. */
function fieldProblem(error: unknown, name: string): string | null {
  if (!(error instanceof ApiProblem)) return null
  const issues = error.errors.filter((issue) => issue.path === name || issue.path.startsWith(`${name}.`))
  return issues.length > 0 ? issues.map((issue) => issue.message).join(' ') : null
}
