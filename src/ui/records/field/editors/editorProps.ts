/** What every field editor takes, whether in a form, a table cell or a filter. */
import type { Field } from '../../../../shared/fields.ts'
import type { ObjectDeclaration } from '../../../../shared/object.ts'
import { fieldHint } from '../../labels.ts'

export interface EditorProps {
  object: ObjectDeclaration
  /** The field's name. */
  name: string
  field: Field
  value: unknown
  onChange(value: unknown): void
  /** Told when what is typed cannot be read, in words for the person; null once it can. */
  onProblem?(problem: string | null): void
  label: string
  /** In a cell the column's head names it already. */
  hideLabel?: boolean
  error?: string | null
  takesFocus?: boolean
  /** In a table cell: a list to choose from opens at once, and `onLeave` is told when it closes. */
  openAtOnce?: boolean
  onLeave?(): void
  /** Linked records as `include` nests them, so that names need no second request. */
  record?: Readonly<Record<string, unknown>>
}

/** The props that all inputs of the library share. */
export function inputProps({ label, hideLabel, error, takesFocus, field, object, name }: EditorProps) {
  return {
    ...(hideLabel ? { 'aria-label': label } : { label, description: fieldHint(object, name) }),
    error: error || undefined,
    withAsterisk: field.required === true && !hideLabel,
    'data-autofocus': takesFocus || undefined,
    name: `${object.name}-${name}`,
    autoComplete: 'off',
  }
}
