/** How much of what matters is known of a customer. */
import { isEmpty } from '../../../../ui/records/field/FieldView.tsx'

export interface Completeness {
  /** 0 to 100, whole. */
  percent: number
  /** Names of important fields that are empty, in the order given. */
  missing: string[]
}

export function completenessOf(record: Readonly<Record<string, unknown>>, important: readonly string[]): Completeness {
  const missing = important.filter((name) => isEmpty(record[name]))
  return { percent: important.length === 0 ? 100 : Math.round(((important.length - missing.length) / important.length) * 100), missing }
}
