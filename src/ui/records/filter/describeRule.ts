/** A condition in the words of its chip: "Stage **Regular, New**", "Amount **from €1,000**". */
import type { TFunction } from 'i18next'
import { plainField, type Field } from '../../../shared/fields.ts'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import type { Format } from '../../i18n/format.ts'
import { durationText } from '../field/durationText.ts'
import { optionLabel } from '../labels.ts'
import { me, type Rule } from './rules.ts'

export interface Describing {
  t: TFunction
  format: Format
  object: ObjectDeclaration
  /** Names of linked records by id, as far as they are known. */
  names: ReadonlyMap<string, string>
  firmCurrency: string
}

/** The words after the field's name. */
export function describeRule({ op, value, field: name }: Rule, declared: Field | undefined, about: Describing): string {
  const field = declared && plainField(declared)
  const { t } = about
  if (op === 'empty' || op === 'filled') return t(`ui:records.filter.says.${op}`)
  const words = (part: unknown): string => (field ? valueWords(part, name, field, about) : String(part))
  if (op === 'within') return periodWords(String(value), t)
  if (op === 'between' && Array.isArray(value)) return t('ui:records.filter.says.between', { from: words(value[0]), to: words(value[1]) })
  const list = (Array.isArray(value) ? value : [value]).map(words).join(', ')
  if ((op === 'eq' || op === 'in') && field?.type !== 'boolean') return list
  if (field?.type === 'boolean') return list
  const dated = field?.type === 'date' || field?.type === 'instant'
  return t(`ui:records.filter.says.${dated && (op === 'gte' || op === 'lte' || op === 'gt' || op === 'lt') ? `${op}Day` : op}`, { value: list })
}

function valueWords(value: unknown, name: string, field: Field, { t, format, object, names, firmCurrency }: Describing): string {
  if (value === null || value === undefined) return '…'
  switch (field.type) {
    case 'option':
    case 'options':
      return optionLabel(t, object, name, String(value))
    case 'duration':
      return durationText(Number(value), t)
    case 'reference':
    case 'references':
      return value === me ? t('ui:records.filter.me') : (names.get(String(value)) ?? '…')
    case 'boolean':
      return t(value === true || value === 'true' ? 'ui:records.yes' : 'ui:records.no')
    case 'money':
      return format.money({ amount: String(value), currency: firmCurrency })
    case 'percent':
      return format.percent(String(value))
    case 'number':
    case 'decimal':
      return format.number(String(value))
    case 'date':
    case 'instant':
      return format.date(String(value).slice(0, 10))
    default:
      return String(value)
  }
}

/** "this week", "last 30 days". */
export function periodWords(period: string, t: TFunction): string {
  const counted = /^(last|next)(\d+)d$/.exec(period)
  return counted ? t(`ui:records.periods.${counted[1]}Days`, { count: Number(counted[2]) }) : t(`ui:records.periods.${period}`, { defaultValue: period })
}
