/** The door: `registerSettings`, told once by app. */
export { registerSettings } from './registered.ts'
