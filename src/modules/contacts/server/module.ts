import type { ServerModule } from '../../../kernel/module.ts'
import { contacts } from '../contract.ts'
import { nameContacts } from './nameContacts.ts'

export default { name: 'contacts', objects: [{ object: contacts, rules: { prepare: nameContacts } }] } satisfies ServerModule
