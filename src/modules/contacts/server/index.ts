/** The door of contacts: what other modules may call. */
export { displayName } from './displayName.ts'
