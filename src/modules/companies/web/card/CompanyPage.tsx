import { companies } from '../../contract.ts'
import { CompanyName } from './CompanyName.tsx'
import { CustomerCard } from './CustomerCard.tsx'
import { LinksBlock } from './LinksBlock.tsx'
import type { CustomerLook } from './look.ts'

const look: CustomerLook = {
  object: companies,
  include: ['owner', 'parent', 'nextTask'],
  avatar: 'square',
  Name: CompanyName,
  Links: LinksBlock,
  details: {
    main: ['ownerId', 'phones', 'emails', 'taxNumber', 'industry', 'priority', 'stage', 'source', 'since'],
    more: ['legalName', 'country', 'website', 'timeZone', 'employees', 'revenue', 'yearEstablished', 'createdAt', 'updatedAt'],
  },
  important: ['phones', 'emails', 'ownerId', 'taxNumber', 'industry', 'priority', 'stage', 'source', 'addresses', 'timeZone', 'website', 'needs'],
}

/** `/companies/$id` */
export default function CompanyPage() {
  return <CustomerCard look={look} />
}
