import { handle, type ServerModule } from '../../../kernel/module.ts'
import { activities, getTimeline, notes } from '../contract.ts'
import { followTouches, prepareActivities, tieToCustomer } from './activityRules.ts'
import { timeline } from './timeline.ts'

export default {
  name: 'activities',
  objects: [
    { object: activities, rules: { prepare: prepareActivities, after: followTouches } },
    { object: notes, rules: { prepare: tieToCustomer } },
  ],
  endpoints: [handle(getTimeline, (tx, call, { query }) => timeline(tx, call, query))],
} satisfies ServerModule
