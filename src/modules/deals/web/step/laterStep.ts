/** The form of the next step, fetched when the first one is opened. */
import { later } from '../../../../ui/parts/index.ts'

export const PlanStep = later(() => import('./PlanStep.tsx').then((part) => part.PlanStep))
