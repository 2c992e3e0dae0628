import type { ServerModule } from '../../../kernel/module.ts'
import { setupRoutes } from './setupRoutes.ts'

export default { name: 'setup', routes: setupRoutes } satisfies ServerModule
