import type { ServerModule } from '../../../kernel/module.ts'
import { products } from '../contract.ts'

export default { name: 'products', objects: [{ object: products }] } satisfies ServerModule
