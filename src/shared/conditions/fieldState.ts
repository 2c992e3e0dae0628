/** What a field is at the moment, by the record that it belongs to: the form follows it, the write path enforces it. */
import type { Field } from '../fields.ts'
import { fieldOf, type ObjectDeclaration } from '../object.ts'
import { matches, type MatchContext } from './matches.ts'

export interface FieldState {
  visible: boolean
  required: boolean
  readOnly: boolean
  /** What may be chosen; null for fields without options. */
  options: readonly string[] | null
}

const nothing: FieldState = { visible: false, required: false, readOnly: true, options: null }

export function fieldState(object: ObjectDeclaration, name: string, record: Readonly<Record<string, unknown>>, context: MatchContext): FieldState {
  const f = fieldOf(object, name)
  if (!f) return nothing
  const all = f.type === 'option' || f.type === 'options' ? f.options : null
  const { when } = f
  if (!when) return { visible: true, required: f.required === true, readOnly: f.readOnly === true, options: all }
  const holds = (filter: NonNullable<typeof when.visible>): boolean => matches(object, record, filter, context)
  const visible = when.visible === undefined || holds(when.visible)
  const shown = when.options?.find((rule) => holds(rule.if))?.show
  return {
    visible,
    // Nobody can fill in what is not shown.
    required: visible && (f.required === true || (when.required !== undefined && holds(when.required))),
    readOnly: f.readOnly === true || (when.readOnly !== undefined && holds(when.readOnly)),
    options: all && shown ? all.filter((key) => shown.includes(key)) : all,
  }
}

/** The field as it stands in a form at the moment: needed or not, with the options that are open. The held value stays choosable. */
export function fieldNow(f: Field, state: FieldState, held: unknown): Field {
  if (!f.when) return f
  const now = { ...f, required: state.required, readOnly: state.readOnly } as Field
  if ((now.type === 'option' || now.type === 'options') && state.options) {
    const kept = Array.isArray(held) ? held : [held]
    return { ...now, options: now.options.filter((key) => state.options?.includes(key) || kept.includes(key)) }
  }
  return now
}
