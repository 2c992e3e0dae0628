/** Values rolled up from linked records, as a declaration names them. */
import type { Filter } from './filter.ts'

export const rollupWays = ['count', 'sum', 'min', 'max', 'average', 'latest'] as const
export type RollupWay = (typeof rollupWays)[number]

/** Types of fields that sum and average take. */
export const figureTypes: ReadonlySet<string> = new Set(['number', 'decimal', 'percent', 'duration', 'money', 'autoNumber'])

export interface Rollup {
  /** The object whose living records are rolled up (`deals`). */
  object: string
  /** Its reference field that names this record (`companyId`). */
  via: string
  /** What is rolled up; not for `count`. Sums of money are in the firm's currency. */
  of?: string
  /** `latest` is the value of the record that was made last among those that have one. */
  how: RollupWay
  /** Which of them count: conditions on their own fields, the same for everybody and on every day. */
  where?: Filter
}
