import type { ServerModule } from '../../../kernel/module.ts'
import { views } from '../contract.ts'

export default { name: 'views', objects: [{ object: views }] } satisfies ServerModule
