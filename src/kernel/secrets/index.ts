/** The door of secrets: `seal(text)` for what goes into the database, `open(sealed)` for its use; `sign(text)` for what must come back as it went. */
export { configureSecrets, isSigned, open, seal, SealBroken, sign } from './seal.ts'
