/** What belongs to the type of a field: bounds, target, formula, roll-up. */
import { NumberInput, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ObjectDeclaration } from '../../../../../shared/object.ts'
import type { FieldSettings } from '../../../contract.ts'
import { useCatalogObjects } from '../../catalog.ts'
import { objectWords } from '../words.ts'
import type { FieldDraft } from './fieldDraft.ts'
import { hasBounds, hasLength, pointsTo } from './fieldTraits.ts'
import { FormulaEditor } from './FormulaEditor.tsx'
import { RollupEditor } from './RollupEditor.tsx'
import styles from './Edit.module.css'

interface TypeSettingsProps {
  object: ObjectDeclaration
  draft: FieldDraft
  errors: Readonly<Record<string, string>>
  /** The key of the field itself, which its formula cannot read. */
  own: string | undefined
  onChange(settings: FieldSettings): void
}

export function TypeSettings({ object, draft, errors, own, onChange }: TypeSettingsProps) {
  const { t } = useTranslation()
  const targets = useCatalogObjects().filter((one) => one.name === 'users' || one.access.owner || one.custom || one.name === 'products')
  const { fieldType: type, settings } = draft
  if (!type) return null
  const put = (change: Partial<FieldSettings>): void => onChange({ ...settings, ...change })
  const number = (name: 'min' | 'max' | 'scale', label: string, min?: number, max?: number) => (
    <NumberInput label={label} value={settings[name] ?? ''} onChange={(value) => put({ [name]: typeof value === 'number' ? value : undefined })} allowDecimal={type === 'decimal' && name !== 'scale'} min={min} max={max} error={errors[`settings.${name}`]} hideControls />
  )
  if (type === 'formula') return <FormulaEditor object={object} own={own} settings={settings} errors={errors} onChange={put} />
  if (type === 'rollup') return <RollupEditor object={object} settings={settings} errors={errors} onChange={put} />
  if (pointsTo(type)) {
    return <Select label={t('fields:draft.to')} data={targets.map((one) => ({ value: one.name, label: objectWords(t, one) }))} value={settings.to ?? null} onChange={(to) => put({ to: to ?? undefined })} searchable required error={errors['settings.to']} />
  }
  if (hasLength(type)) return number('max', t('fields:edit.length'), 1)
  if (!hasBounds(type)) return null
  return (
    <div className={styles.pair}>
      {number('min', t('fields:edit.min'))}
      {number('max', t('fields:edit.max'))}
      {type === 'decimal' && number('scale', t('fields:edit.scale'), 0, 6)}
    </div>
  )
}
