/** The door of computed fields: formulas over the record, roll-ups over linked ones. */
export { checkComputed } from './checkComputed.ts'
export { computeFormulas, formulasOf } from './formulas.ts'
export { followDerived, recomputeAll, rollUps } from './keepRight.ts'
