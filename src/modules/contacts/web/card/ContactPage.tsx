import { CustomerCard, type CustomerLook } from '../../../companies/web/index.ts'
import { contacts } from '../../contract.ts'
import { ContactLine } from './ContactLine.tsx'
import { ContactName } from './ContactName.tsx'

const look: CustomerLook = {
  object: contacts,
  include: ['owner', 'company', 'nextTask'],
  avatar: 'round',
  Name: ContactName,
  Line: ContactLine,
  details: {
    main: ['ownerId', 'companyId', 'jobTitle', 'phones', 'emails', 'priority', 'stage', 'source', 'since'],
    more: ['salutation', 'firstName', 'middleName', 'lastName', 'birthday', 'language', 'timeZone', 'website', 'createdAt', 'updatedAt'],
  },
  important: ['firstName', 'lastName', 'phones', 'emails', 'ownerId', 'priority', 'stage', 'source', 'addresses', 'timeZone', 'language', 'needs'],
}

/** `/contacts/$id` */
export default function ContactPage() {
  return <CustomerCard look={look} />
}
