/** Long jobs, as app takes them beside the modules: their endpoints, and the queue that drives them. */
import { cancelJob, getJob, listJobs, listLeft, undoJob } from '../../../shared/jobs.ts'
import { base, respond } from '../../http/endpoints.ts'
import { handle, type ServerModule } from '../../module.ts'
import { longJobQueue } from './enqueue.ts'
import { leftFileRoute } from './leftFile.ts'
import { forgetLongJobs, resumeLongJobs, runLongJob } from './runJob.ts'
import { undoLongJob } from './undoJob.ts'
import { cancelLongJob, ownJobs, readJob, readLeft } from './verbs.ts'

export default {
  name: 'jobs',
  endpoints: [
    handle(listJobs, async (tx, call, { query }) => ({ data: await ownJobs(tx, call, { active: query.active === 'true', object: query.object, limit: query.limit }) })),
    handle(getJob, (tx, call, { params }) => readJob(tx, call, params.id)),
    handle(cancelJob, (tx, call, { params }) => cancelLongJob(tx, call, params.id)),
    handle(undoJob, async (tx, call, { params }) => {
      const { job, running } = await undoLongJob(tx, call, params.id)
      return running ? respond({ status: 202, headers: { location: `${base}/jobs/${job.id}` }, body: job }) : job
    }),
    handle(listLeft, (tx, call, { params }) => readLeft(tx, call, params.id)),
  ],
  jobs: [
    { name: longJobQueue, run: (database, call, data) => runLongJob(database, call, (data as { jobId: string }).jobId) },
    { name: 'jobs.resume', cron: '* * * * *', run: (database, call) => resumeLongJobs(database, call) },
    { name: 'jobs.forget', cron: '41 2 * * *', run: (database, call) => forgetLongJobs(database, call) },
  ],
  routes: leftFileRoute,
} satisfies ServerModule
