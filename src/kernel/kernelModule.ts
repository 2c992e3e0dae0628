/** The kernel's own background work, in the form in which modules bring theirs. */
import { forgetMails, sendDueMails, sendMailsJob } from './mail/index.ts'
import type { ServerModule } from './module.ts'

export const kernelModule: ServerModule = {
  name: 'kernel',
  jobs: [
    // By the clock too: what was put into the outbox where no jobs ran, and what a killed worker left.
    { name: sendMailsJob, cron: '* * * * *', run: (database, call) => sendDueMails(database, call) },
    { name: 'kernel.forgetMails', cron: '41 2 * * *', run: (database, call) => forgetMails(database, call) },
  ],
}
