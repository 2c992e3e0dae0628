import { handle, type ServerModule } from '../../../kernel/module.ts'
import { search } from '../contract.ts'
import { searchEverything } from './searchEverything.ts'

export default { name: 'search', endpoints: [handle(search, (tx, call, { query }) => searchEverything(tx, call, query.q, query.limit))] } satisfies ServerModule
