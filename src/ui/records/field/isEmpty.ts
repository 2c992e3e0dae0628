export { isBlank as isEmpty } from '../../../shared/blank.ts'
