import { handle, type ServerModule } from '../../../kernel/module.ts'
import { completeTask as completeEndpoint, getMyDay, reopenTask as reopenEndpoint, tasks } from '../contract.ts'
import { completeTask, reopenTask } from './completeTask.ts'
import { myDay } from './myDay.ts'
import { followNextSteps } from './nextSteps.ts'
import { prepareTasks } from './taskRules.ts'
import { tellDue, tellDueJob } from './tellDue.ts'

export default {
  name: 'tasks',
  objects: [{ object: tasks, rules: { prepare: prepareTasks, after: followNextSteps } }],
  endpoints: [
    handle(getMyDay, (tx, call, { query }) => myDay(tx, call, query.limit)),
    handle(completeEndpoint, (tx, call, { params, body }) => completeTask(tx, call, params.id, body)),
    handle(reopenEndpoint, (tx, call, { params }) => reopenTask(tx, call, params.id)),
  ],
  jobs: [{ name: tellDueJob, cron: '* * * * *', run: tellDue }],
} satisfies ServerModule
