/** The light part of the door: what modules need when they load, before any list is opened. */
export { openRecordForm } from './form/openRecordForm.tsx'
export { registerRecords } from './registry.ts'
