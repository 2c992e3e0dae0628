/** The door of the keys. */
export { lettersOn, setLettersOn, useKeys, type KeyBinding } from './bindings.ts'
export { openKeyHelp } from './openHelp.tsx'
