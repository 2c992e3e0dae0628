/** What the kernel itself brings, in the form in which modules bring theirs: outgoing mail and long jobs. */
import longJobs from './jobs/long/module.ts'
import { forgetMails, sendDueMails, sendMailsJob } from './mail/index.ts'
import type { ServerModule } from './module.ts'

const mail: ServerModule = {
  name: 'kernel',
  jobs: [
    // By the clock too: what was put into the outbox where no jobs ran, and what a killed worker left.
    { name: sendMailsJob, cron: '* * * * *', run: (database, call) => sendDueMails(database, call) },
    { name: 'kernel.forgetMails', cron: '41 2 * * *', run: (database, call) => forgetMails(database, call) },
  ],
}

export const kernelModules: readonly ServerModule[] = [mail, longJobs]
