/** The JSON of a stored field: words, options and settings that can be read. Gives new options their keys. */
import { z } from 'zod'
import type { Label } from '../../../../shared/labels.ts'
import type { Call } from '../../../../kernel/call.ts'
import type { Issue } from '../../../../kernel/problem.ts'
import { hintSchema, labelSchema, maxOptions, optionSchema, settingsSchema, type FieldOption } from '../../contract.ts'
import { canBeUnique } from '../declare/declareField.ts'
import type { StoredField } from '../declare/stored.ts'
import { optionKey } from './keys.ts'
import { issue, shapeIssues } from './say.ts'

const condition = z.record(z.string(), z.json())
const conditionsSchema = z.strictObject({
  visible: condition.optional(),
  required: condition.optional(),
  readOnly: condition.optional(),
  options: z.array(z.strictObject({ show: z.array(z.string().max(60)).max(maxOptions), if: condition })).max(50).optional(),
})

const withOptions = (row: StoredField): boolean => row.fieldType === 'option' || row.fieldType === 'options'

export function checkShape(call: Call, row: StoredField): Issue[] {
  const issues: Issue[] = []
  if (row.label !== null) issues.push(...shapeIssues(call, 'label', labelSchema, row.label))
  if (row.hint !== null) issues.push(...shapeIssues(call, 'hint', hintSchema, row.hint))
  if (row.when !== null) issues.push(...shapeIssues(call, 'when', conditionsSchema, row.when))
  if (row.settings !== null) issues.push(...shapeIssues(call, 'settings', settingsSchema, row.settings))
  if (row.options !== null) issues.push(...shapeIssues(call, 'options', z.array(optionSchema).max(maxOptions), row.options))
  if (issues.length > 0) return issues
  row.label = trimmed(row.label)
  if (withOptions(row)) issues.push(...nameOptions(call, row))
  else row.options = null
  return [...issues, ...checkSettings(call, row)]
}

const trimmed = (label: Label | null): Label | null => (label === null ? null : (labelSchema.parse(label) as Label))

function nameOptions(call: Call, row: StoredField): Issue[] {
  const options = row.options ?? []
  if (options.length === 0) return [issue(call, 'options', 'noOptions')]
  const taken = new Set(options.flatMap(({ key }) => (key ? [key] : [])))
  if (taken.size < options.filter(({ key }) => key).length) return [issue(call, 'options', 'sameOption')]
  row.options = options.map((option): FieldOption => {
    const key = option.key || optionKey(option.label, call.firm.language, taken)
    taken.add(key)
    return { ...option, key }
  })
  return []
}

function checkSettings(call: Call, row: StoredField): Issue[] {
  const { settings, fieldType } = row
  if (!settings || !fieldType) return []
  const issues: Issue[] = []
  if (settings.min !== undefined && settings.max !== undefined && settings.min > settings.max) issues.push(issue(call, 'settings.max', 'bounds'))
  if ((fieldType === 'text' || fieldType === 'longText' || fieldType === 'richText') && settings.max !== undefined && (!Number.isInteger(settings.max) || settings.max < 1)) issues.push(issue(call, 'settings.max', 'textMax'))
  if (settings.unique && !canBeUnique(fieldType)) issues.push(issue(call, 'settings.unique', 'notUnique'))
  return issues
}
