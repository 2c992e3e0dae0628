import type { ServerModule } from '../../../kernel/module.ts'
import { views } from '../contract.ts'

export default { name: 'views', settings: { objects: [{ name: 'views', only: { shared: true } }] }, objects: [{ object: views }] } satisfies ServerModule
