/** Whose timeline it is. */
export interface Target {
  object: 'contacts' | 'companies' | 'deals'
  id: string
}

const links = { contacts: 'contactId', companies: 'companyId', deals: 'dealId' } as const

/** The field by which activities, notes and tasks name their customer or deal. */
export const linkOf = ({ object }: Target): 'contactId' | 'companyId' | 'dealId' => links[object]
