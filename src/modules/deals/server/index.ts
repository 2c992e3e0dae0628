export { completeCustomer } from './completeCustomer.ts'
