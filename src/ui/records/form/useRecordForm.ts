/** A record while it is filled in: values, what is wrong, saving. Nothing is lost when saving fails. */
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldState } from '../../../shared/conditions/fieldState.ts'
import { fieldOf, type AnyRecord, type ObjectDeclaration } from '../../../shared/object.ts'
import { recordKeys } from '../../api/queryClient.ts'
import { problemText } from '../../api/problemText.ts'
import { records } from '../../api/records.ts'
import { same, SaveConflict, saveFields } from '../field/saveFields.ts'
import { isEmpty } from '../field/FieldView.tsx'
import { tidy } from '../field/useFieldEdit.ts'
import { rereadRows } from '../list/useRecordPages.ts'
import { useFieldState } from '../field/useFieldState.ts'
import { formErrors } from './formErrors.ts'

type Values = Record<string, unknown>

interface Options {
  object: ObjectDeclaration
  record: AnyRecord | undefined
  initial: Values
  fields: readonly string[]
  onSaved(record: AnyRecord): void
}

export function useRecordForm({ object, record, initial, fields, onSaved }: Options) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [start] = useState<Values>(() => (record ? Object.fromEntries(fields.map((name) => [name, record[name]])) : initial))
  const [values, setValues] = useState<Values>(start)
  const [unreadable, setUnreadable] = useState<Record<string, string>>({})
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [general, setGeneral] = useState<string[]>([])
  const [busy, setBusy] = useState(false)
  const base = useRef(record)
  const type = (name: string): string | undefined => fieldOf(object, name)?.type
  const stateOf = useFieldState(object)
  const now = { ...record, ...values }
  /** What the field is as the form stands: shown, needed, fixed. */
  const state = (name: string): FieldState => stateOf(name, now)
  const open = (name: string): boolean => state(name).visible && !state(name).readOnly
  const changed = fields.filter((name) => !same(tidy(values[name], type(name)), tidy(start[name], type(name))))

  const set = (name: string, value: unknown): void => {
    setValues((old) => ({ ...old, [name]: value }))
    setErrors(({ [name]: _gone, ...rest }) => rest)
  }

  const setProblem = (name: string, problem: string | null): void => setUnreadable(({ [name]: _old, ...rest }) => (problem ? { ...rest, [name]: problem } : rest))

  const missing = (): Record<string, string> =>
    Object.fromEntries(fields.filter((name) => state(name).required && open(name) && isEmpty(tidy(values[name], type(name)))).map((name) => [name, t('ui:records.form.required')]))

  /** The names of the fields that stopped it; empty when it went through. */
  const submit = async (): Promise<string[]> => {
    const wrong = { ...missing(), ...Object.fromEntries(Object.entries(unreadable).filter(([name]) => open(name))) }
    setGeneral([])
    setErrors(wrong)
    if (Object.keys(wrong).length > 0) return Object.keys(wrong)
    setBusy(true)
    try {
      onSaved(await save())
      return []
    } catch (error) {
      setBusy(false)
      if (error instanceof SaveConflict) {
        base.current = error.fresh
        setGeneral([problemText(error.problem, t)])
        return []
      }
      const found = formErrors(error, fields)
      setErrors(found.fields)
      setGeneral(Object.keys(found.fields).length === 0 && found.rest.length === 0 ? [problemText(error, t)] : found.rest)
      return Object.keys(found.fields)
    }
  }

  const save = async (): Promise<AnyRecord> => {
    // What was typed into a field that has vanished since is not meant any more.
    const kept = changed.filter(open)
    const patch = Object.fromEntries(kept.map((name) => [name, tidy(values[name], type(name))]))
    if (base.current) return kept.length === 0 ? base.current : saveFields(client, object, base.current, patch)
    const made = Object.fromEntries(fields.filter(open).map((name) => [name, tidy(values[name], type(name))] as const).filter(([, value]) => !isEmpty(value)))
    const saved = (await records.create(object as ObjectDeclaration, made)) as AnyRecord
    void rereadRows(client, object.name)
    void client.invalidateQueries({ queryKey: recordKeys.object(object.name), refetchType: 'active' })
    return saved
  }

  return { values, set, state, setProblem, errors: { ...errors, ...unreadable }, general, busy, dirty: changed.length > 0, submit }
}
