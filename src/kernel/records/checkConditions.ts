/** Conditions of fields, enforced where records are written: the form follows them, and a script must too. */
import { differ, isBlank } from '../../shared/blank.ts'
import { fieldState } from '../../shared/conditions/fieldState.ts'
import type { MatchContext } from '../../shared/conditions/matches.ts'
import type { Field } from '../../shared/fields.ts'
import type { AnyRecord, ObjectDeclaration } from '../../shared/object.ts'
import type { Call } from '../call.ts'
import type { Issue } from '../problem.ts'
import { translate } from '../text/translate.ts'
import type { Rates } from './derive.ts'

export interface ConditionOptions {
  /** For conditions on sums in other currencies; without a rate nothing holds of such a sum. */
  rates?: Rates
  /** The fields that the client sent. What rules set themselves is not held against him; without it every change is. */
  given?: readonly string[]
}

/**
 * What is wrong with a record by the conditions of its fields: a hidden or fixed field set to
 * something new, one left empty that is needed from now on, an option that is not open. What was
 * wrong before and was not touched is no issue: a condition made later holds up nobody.
 */
export function checkConditions(call: Call, object: ObjectDeclaration, before: AnyRecord | null, after: AnyRecord, options: ConditionOptions = {}): Issue[] {
  const context: MatchContext = { timeZone: call.timeZone, me: call.actor?.id ?? null, currency: call.firm.currency, ...(options.rates ? { rates: options.rates } : {}) }
  return Object.entries(object.fields).flatMap(([name, f]) => (f.when ? issuesOf(call, object, name, f, before, after, context, options.given) : []))
}

function issuesOf(call: Call, object: ObjectDeclaration, name: string, f: Field, before: AnyRecord | null, after: AnyRecord, context: MatchContext, given: readonly string[] | undefined): Issue[] {
  const now = fieldState(object, name, after, context)
  const value = after[name]
  const changed = differ(before?.[name], value)
  const sent = changed && (given === undefined || given.includes(name))
  const issue = (code: string): Issue[] => [{ path: name, code, message: translate(call.language, `kernel:conditions.${code}`) }]
  // Emptying is always open: else nobody could take a value back that has become hidden.
  if (!now.visible) return sent && !isBlank(value) ? issue('hidden') : []
  if (sent && now.readOnly && !f.readOnly) return issue('fixed')
  if (now.required && !f.required && isBlank(value)) {
    const needed = before !== null && fieldState(object, name, before, context).required
    if (!needed || changed) return issue('required')
  }
  const { options: open } = now
  const fresh = Array.isArray(value) ? value.filter((key) => !((before?.[name] ?? []) as unknown[]).includes(key)) : [value]
  return open && changed && fresh.some((key) => !isBlank(key) && !open.includes(String(key))) ? issue('option') : []
}
