/** The set-up page stands before the frame; app shows it. The module has no places within. */
import type { WebModule } from '../../../ui/module.ts'

const module: WebModule = { name: 'setup' }

export default module
