/** The door of the register. */
export { mailValues } from './valueMail.ts'
