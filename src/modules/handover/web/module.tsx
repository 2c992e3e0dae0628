/** Hand-over: an entry in the menu of each person. */
import type { WebModule } from '../../../ui/module.ts'
import { HandOverItem } from './HandOverItem.tsx'

const module: WebModule = {
  name: 'handover',
  slots: { 'person.actions': [{ order: 10, key: 'handover', component: HandOverItem }] },
}

export default module
