/** The door of secrets: `seal(text)` for what goes into the database, `open(sealed)` for its use. */
export { configureSecrets, open, seal, SealBroken } from './seal.ts'
