/** What a stage asks for that a deal does not have yet. */
import type { AnyRecord } from '../../../../shared/object.ts'
import { isProblem } from '../../../../ui/api/index.ts'
import { isEmpty } from '../../../../ui/records/field/FieldView.tsx'
import type { Stage } from '../../contract.ts'

export const missingFields = (stage: Pick<Stage, 'requiredFields'>, deal: Readonly<Record<string, unknown>>): string[] =>
  stage.requiredFields.filter((name) => isEmpty(deal[name]))

/** All that at least one of the deals lacks, in the order of the stage. */
export const missingInAny = (stage: Pick<Stage, 'requiredFields'>, deals: readonly AnyRecord[]): string[] =>
  stage.requiredFields.filter((name) => deals.some((deal) => isEmpty(deal[name])))

/** Whether the server refused a move because fields are missing. */
export const isMissing = (error: unknown): boolean =>
  isProblem(error, 422) && error.errors.length > 0 && error.errors.every((issue) => issue.path.startsWith('fields.') && issue.code === 'requiredByStage')
