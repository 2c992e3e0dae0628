/** Conditions of a field, asked of the record's own fields (the stage by its id). */
import type { Filter } from '../filter.ts'

export interface FieldConditions {
  /** Shown only then; without it always. */
  visible?: Filter
  /** Needed then, beside fields that always are. */
  required?: Filter
  /** Fixed then. */
  readOnly?: Filter
  /** The first whose `if` holds says what may be chosen; where none holds, all options. */
  options?: readonly { show: readonly string[]; if: Filter }[]
}
