/** The timeline: in the middle of customer cards and on deals, with what is planned on top. */
import { IconHistory, IconNote } from '@tabler/icons-react'
import type { WebModule } from '../../../ui/module.ts'
import { laterPart } from '../../../ui/parts/later.tsx'
import { registerRecords } from '../../../ui/records/registration.ts'
import { activities, notes } from '../contract.ts'
import { kindIcons } from './kindIcons.ts'

registerRecords({ object: activities })
registerRecords({ object: notes })

const module: WebModule = {
  name: 'activities',
  objects: { activities: { icon: IconHistory, kinds: kindIcons }, notes: { icon: IconNote } },
  slots: {
    'customer.middle': [{ order: 10, key: 'timeline', component: laterPart(() => import('./customer/CustomerTimeline.tsx')) }],
    'deal.timeline': [{ order: 10, key: 'timeline', component: laterPart(() => import('./customer/DealTimeline.tsx')) }],
  },
}

export default module
