/** The fields of the linked object that a roll-up looks at. */
import { askedFields } from '../../../shared/conditions/conditionProblem.ts'
import type { Rollup } from '../../../shared/computed.ts'

export const rollupReads = ({ via, of, where }: Rollup): string[] => [via, ...(of === undefined ? [] : [of]), ...(where ? askedFields(where) : [])]
