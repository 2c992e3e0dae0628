/** The history of a record on its card. */
export { FieldChanges } from './FieldChanges.tsx'
export { RecordHistory, type HistoryLine } from './RecordHistory.tsx'
export { useReferenced, type Changes } from './useReferenced.ts'
