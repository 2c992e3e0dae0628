/** The value of a condition, by the kind of its field. */
import { TagsInput, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { plainField, type Field } from '../../../shared/fields.ts'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { Segmented } from '../../parts/Tabs.tsx'
import { useKnownTags } from '../field/editors/useKnownTags.ts'
import { optionLabel } from '../labels.ts'
import { CheckList } from './CheckList.tsx'
import { DayValue } from './DayValue.tsx'
import { DurationValue } from './DurationValue.tsx'
import { NumberValue } from './NumberValue.tsx'
import { needsNoValue } from './operatorsOf.ts'
import { PeriodValue } from './PeriodValue.tsx'
import { ReferenceValue } from './ReferenceValue.tsx'
import type { Rule } from './rules.ts'
import styles from './filter.module.css'

export interface RuleValueProps {
  object: ObjectDeclaration
  field: Field
  rule: Rule
  names: ReadonlyMap<string, string>
  /** As in GroupEditor. */
  fixed?: boolean
  onChange(value: unknown): void
  label: string
}

export function RuleValue(props: RuleValueProps) {
  const { t } = useTranslation()
  const { object, rule, names, fixed, onChange, label } = props
  const field = plainField(props.field)
  const { op, value } = rule
  if (needsNoValue(op)) return null
  const list = Array.isArray(value) ? (value as string[]) : value ? [String(value)] : []
  switch (field.type) {
    case 'option':
    case 'options':
      return <CheckList items={field.options.map((key) => ({ key, label: optionLabel(t, object, rule.field, key) }))} chosen={list} onChange={onChange} label={label} />
    case 'reference':
    case 'references':
      return <ReferenceValue to={field.to} chosen={list} names={names} fixed={fixed} onChange={onChange} label={label} />
    case 'tags':
      return <TagsValue {...props} chosen={list} />
    case 'boolean':
      return <Segmented items={[{ key: 'true', label: t('ui:records.yes') }, { key: 'false', label: t('ui:records.no') }]} value={String(value ?? 'true')} onChange={(key) => onChange(key === 'true')} label={label} />
    case 'duration':
      return <Range rule={rule} onChange={onChange} one={(part, change, first) => <DurationValue value={part} onChange={change} label={label} takesFocus={first} />} />
    case 'number':
    case 'decimal':
    case 'percent':
    case 'money':
    case 'autoNumber':
      return <Range rule={rule} onChange={onChange} one={(part, change, first) => <NumberValue field={field} value={part} onChange={change} label={label} takesFocus={first} />} />
    case 'date':
    case 'instant':
      if (op === 'within') return <PeriodValue value={value} onChange={onChange} label={label} />
      return <Range rule={rule} onChange={onChange} one={(part, change, first) => <DayValue value={part} onChange={change} label={label} takesFocus={first} />} />
    default:
      return <TextInput size="sm" aria-label={label} value={typeof value === 'string' ? value : ''} onChange={(event) => onChange(event.currentTarget.value)} data-autofocus maxLength={200} />
  }
}

/** One value, or two for "between". */
function Range({ rule, onChange, one }: { rule: Rule; onChange(value: unknown): void; one: (part: unknown, change: (next: string | null) => void, first: boolean) => ReactNode }) {
  if (rule.op !== 'between') return one(Array.isArray(rule.value) ? rule.value[0] : rule.value, onChange, true)
  const [from, to] = Array.isArray(rule.value) ? (rule.value as unknown[]) : [rule.value, null]
  return (
    <div className={styles.pair}>
      {one(from ?? null, (next) => onChange([next, to ?? null]), true)}
      {one(to ?? null, (next) => onChange([from ?? null, next]), false)}
    </div>
  )
}

function TagsValue({ object, rule, chosen, onChange, label }: RuleValueProps & { chosen: string[] }) {
  const known = useKnownTags(object, rule.field)
  return <TagsInput size="sm" aria-label={label} data={known} value={chosen} onChange={onChange} comboboxProps={{ withinPortal: false }} data-autofocus acceptValueOnBlur />
}
