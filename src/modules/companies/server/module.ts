import type { ServerModule } from '../../../kernel/module.ts'
import { companies } from '../contract.ts'
import { refuseCircle } from './refuseCircle.ts'

export default { name: 'companies', objects: [{ object: companies, rules: { prepare: refuseCircle } }] } satisfies ServerModule
