import type { CustomerSlotProps } from '../../../companies/web/index.ts'

/** The field by which a deal names this kind of customer. */
export const linkOf = ({ object }: Pick<CustomerSlotProps, 'object'>): 'contactId' | 'companyId' => (object === 'contacts' ? 'contactId' : 'companyId')
