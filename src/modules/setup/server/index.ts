/** The door of set-up: what app calls at start. */
export { configureSetup, type Restorer } from './configuration.ts'
export { setupFromEnvironment } from './fromEnvironment.ts'
export { setupNeeded } from './needed.ts'
