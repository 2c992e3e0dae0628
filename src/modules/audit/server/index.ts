/** The door of the register. */
export { mailValues } from './valueMail.ts'
export { verify } from './verification.ts'
