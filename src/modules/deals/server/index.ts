export { completeCustomer } from './completeCustomer.ts'
export { moveDeal, moveDeals } from './moveDeal.ts'
export { loseDeal, reopenDeal, winDeal } from './winDeal.ts'
