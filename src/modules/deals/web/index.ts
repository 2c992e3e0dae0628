/** The door: what other modules may show of deals. */
export { default as DealsOfCustomer } from './customer/DealsOfCustomer.tsx'
