/** A formula with the fields that it may read; the server checks it while it is typed. */
import { Select, Textarea } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { computedResults, plainField } from '../../../../../shared/fields.ts'
import { allFields, type ObjectDeclaration } from '../../../../../shared/object.ts'
import { fieldLabel } from '../../../../../ui/records/labels.ts'
import type { FieldSettings } from '../../../contract.ts'
import styles from './Edit.module.css'

interface FormulaEditorProps {
  object: ObjectDeclaration
  own: string | undefined
  settings: FieldSettings
  errors: Readonly<Record<string, string>>
  onChange(change: Partial<FieldSettings>): void
}

const unread: readonly string[] = ['json', 'addresses', 'file', 'image']

export function FormulaEditor({ object, own, settings, errors, onChange }: FormulaEditorProps) {
  const { t } = useTranslation()
  const area = useRef<HTMLTextAreaElement>(null)
  const formula = settings.formula ?? ''
  const names = allFields(object).filter(([name, f]) => name !== own && name !== 'id' && !f.internal && !unread.includes(plainField(f).type))
  const insert = (name: string): void => {
    const { selectionStart: from, selectionEnd: to } = area.current ?? { selectionStart: formula.length, selectionEnd: formula.length }
    onChange({ formula: formula.slice(0, from) + name + formula.slice(to) })
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(from + name.length, from + name.length)
    })
  }
  return (
    <>
      <Textarea ref={area} className={styles.formula} label={t('fields:formula.label')} description={t('fields:formula.text')} placeholder={t('fields:formula.example')} value={formula} onChange={(event) => onChange({ formula: event.currentTarget.value })} error={errors['settings.formula']} autosize minRows={2} maxRows={8} maxLength={2000} spellCheck={false} required />
      <div className={styles.names} role="group" aria-label={t('fields:formula.fields')}>
        {names.map(([name]) => (
          <button key={name} type="button" title={name} onClick={() => insert(name)}>
            {fieldLabel(t, object, name)}
          </button>
        ))}
      </div>
      <Select label={t('fields:formula.result')} data={computedResults.map((result) => ({ value: result, label: t(`fields:fields.options.fieldType.${result}`) }))} value={settings.result ?? null} onChange={(result) => onChange({ result: (result ?? undefined) as FieldSettings['result'] })} required error={errors['settings.result']} />
    </>
  )
}
