/** A condition being edited: what is asked of the field, and the value. */
import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { plainField } from '../../../shared/fields.ts'
import { fieldOf, type ObjectDeclaration } from '../../../shared/object.ts'
import { fieldLabel } from '../labels.ts'
import { fixedOperatorsOf, operatorsOf } from './operatorsOf.ts'
import { RuleValue } from './RuleValue.tsx'
import type { Rule, RuleOp } from './rules.ts'
import styles from './filter.module.css'

interface RuleEditorProps {
  object: ObjectDeclaration
  rule: Rule
  names: ReadonlyMap<string, string>
  /** As in GroupEditor. */
  fixed?: boolean
  onChange(rule: Rule): void
}

export function RuleEditor({ object, rule, names, fixed, onChange }: RuleEditorProps) {
  const { t } = useTranslation()
  const field = fieldOf(object, rule.field)
  if (!field) return null
  const label = fieldLabel(t, object, rule.field)
  const ops = [...new Set([...(fixed ? fixedOperatorsOf : operatorsOf)(field), rule.op])]
  const { type } = plainField(field)
  const dated = type === 'date' || type === 'instant'
  const changeOp = (op: RuleOp): void => onChange({ ...rule, op, value: valueFor(op, rule) })
  return (
    <div className={styles.rule}>
      {ops.length > 1 && (
        <NativeSelect
          size="sm"
          aria-label={t('ui:records.filter.how', { field: label })}
          value={rule.op}
          onChange={(event) => changeOp(event.currentTarget.value as RuleOp)}
          data={ops.map((op) => ({ value: op, label: t(`ui:records.filter.ops.${dated && (op === 'gte' || op === 'lte') ? `${op}Day` : op}`) }))}
        />
      )}
      <RuleValue object={object} field={field} rule={rule} names={names} fixed={fixed} onChange={(value) => onChange({ ...rule, value })} label={label} />
    </div>
  )
}

/** The value that is kept when another question is asked of the field. */
function valueFor(op: RuleOp, { op: before, value }: Rule): unknown {
  if (op === 'within') return 'thisWeek'
  if (before === 'within') return op === 'between' ? [null, null] : null
  if (op === 'between') return Array.isArray(value) ? value : [value ?? null, null]
  if (before === 'between' && Array.isArray(value)) return value[0] ?? null
  return value
}
