/** Background work on pg-boss: one for all workspaces, the workspace in the job. */
import { CompiledQuery } from 'kysely'
import { PgBoss } from 'pg-boss'
import type { Call, Tx } from '../call.ts'
import { transaction, type Database } from '../database/connect.ts'
import { listWorkspaces } from '../database/migrate.ts'
import type { ServerModule } from '../module.ts'
import { systemCall } from '../systemCall.ts'

interface JobData {
  /** Null for a job by the clock, which runs for every workspace. */
  workspace: string | null
  data: unknown
}

export interface Jobs {
  stop(): Promise<void>
}

let boss: PgBoss | null = null

/** Starts the queues; with `work`, also takes jobs from them. */
export async function startJobs(database: Database, modules: readonly ServerModule[], options: { work: boolean; log: (error: unknown, job: string) => void }): Promise<Jobs> {
  const started = new PgBoss({ connectionString: database.url, schema: 'pgboss', max: 4, application_name: 'clientele jobs', supervise: options.work, schedule: options.work })
  started.on('error', (error) => options.log(error, 'pg-boss'))
  await started.start()
  boss = started
  for (const { module, ...job } of modules.flatMap(({ name, jobs }) => (jobs ?? []).map((job) => ({ ...job, module: name })))) {
    await started.createQueue(job.name, { retryLimit: 5, retryDelay: 2, retryBackoff: true, expireInSeconds: 3600, heartbeatSeconds: 60 })
    if (!options.work) continue
    await started.work<JobData>(job.name, { pollingIntervalSeconds: 1 }, async ([taken]) => {
      const { workspace, data } = taken!.data
      const workspaces = workspace ? [workspace] : (await listWorkspaces(database)).map((found) => found.schema)
      const failures: unknown[] = []
      for (const schema of workspaces) {
        try {
          const call = await transaction(database, (tx) => systemCall(tx, schema, 'process'))
          if (!call.catalog.modulesOff.has(module)) await job.run(database, call, data)
        } catch (error) {
          options.log(error, job.name)
          failures.push(error)
        }
      }
      // The other workspaces have had their turn; the queue tries all of them again.
      if (failures.length > 0) throw failures[0]
    })
    if (job.cron) await started.schedule(job.name, job.cron, { workspace: null, data: null })
  }
  return {
    async stop() {
      if (boss === started) boss = null
      await started.stop({ graceful: true, timeout: 5000 })
    },
  }
}

/** Puts a job into its queue in the caller's transaction: it exists if and only if the change does. */
export async function enqueue(tx: Tx, call: Call, name: string, data: unknown, options: { singletonKey?: string; startAfterSeconds?: number } = {}): Promise<void> {
  if (!boss) throw new Error('The jobs are not started.')
  const executeSql = async (text: string, values: unknown[] = []): Promise<{ rows: never[] }> => ({ rows: (await tx.executeQuery(CompiledQuery.raw(text, values))).rows as never[] })
  await boss.send(name, { workspace: call.workspace, data }, { ...(options.singletonKey ? { singletonKey: options.singletonKey } : {}), ...(options.startAfterSeconds ? { startAfter: options.startAfterSeconds } : {}), db: { executeSql } })
}

/** `enqueue` for work that a job by the clock finds anyway: where the jobs are not started (command line), it is left to that. */
export async function hasten(tx: Tx, call: Call, name: string, startAfterSeconds = 0): Promise<void> {
  if (boss) await enqueue(tx, call, name, null, { startAfterSeconds })
}
