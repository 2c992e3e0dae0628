/** Background work on pg-boss: one for all workspaces, the workspace in the job. */
import { CompiledQuery } from 'kysely'
import { PgBoss } from 'pg-boss'
import type { Call, Tx } from '../call.ts'
import { afterCommit, transaction, type Database } from '../database/connect.ts'
import { listWorkspaces } from '../database/migrate.ts'
import { wake } from '../events/wake.ts'
import type { ServerModule } from '../module.ts'
import { systemCall } from '../systemCall.ts'
import { startLook } from './look.ts'

interface JobData {
  /** Null for a job by the clock, which runs for every workspace. */
  workspace: string | null
  data: unknown
}

export interface Jobs {
  stop(): Promise<void>
}

let boss: PgBoss | null = null

/** Seconds between two looks of a queue for itself; `startLook` wakes it long before. */
const ownLookSeconds = 60

/** Starts the queues; with `work`, also takes jobs from them. */
export async function startJobs(database: Database, modules: readonly ServerModule[], options: { work: boolean; log: (error: unknown, job: string) => void }): Promise<Jobs> {
  // Flows of pg-boss are not used, so they are hardly ever looked for.
  const started = new PgBoss({ connectionString: database.url, schema: 'pgboss', max: 4, application_name: 'clientele jobs', supervise: options.work, schedule: options.work, flowIntervalSeconds: 3600 })
  started.on('error', (error) => options.log(error, 'pg-boss'))
  await started.start()
  boss = started
  const jobs = modules.flatMap(({ name, jobs }) => (jobs ?? []).map((job) => ({ ...job, module: name })))
  const there = new Set((await started.getQueues()).map(({ name }) => name))
  for (const { name } of jobs) if (!there.has(name)) await started.createQueue(name, { retryLimit: 5, retryDelay: 2, retryBackoff: true, expireInSeconds: 3600, heartbeatSeconds: 60 })
  const look = options.work ? await startWorkers(database, started, jobs, options.log) : null
  return {
    async stop() {
      if (boss === started) boss = null
      await look?.stop()
      await started.stop({ graceful: true, timeout: 5000 })
    },
  }
}

type Job = NonNullable<ServerModule['jobs']>[number] & { module: string }

async function startWorkers(database: Database, started: PgBoss, jobs: readonly Job[], log: (error: unknown, job: string) => void): Promise<{ stop(): Promise<void> }> {
  const takers = new Map<string, () => void>()
  for (const job of jobs) {
    const worker = await started.work<JobData>(job.name, { pollingIntervalSeconds: ownLookSeconds }, async ([taken]) => {
      try {
        await runEverywhere(database, job, taken!.data, log)
      } finally {
        // The next one in the queue need not wait for a look.
        takers.get(job.name)?.()
      }
    })
    takers.set(job.name, () => started.notifyWorker(worker))
  }
  const planned = new Map((await started.getSchedules()).map(({ name, cron }) => [name, cron]))
  for (const { name, cron } of jobs) if (cron && planned.get(name) !== cron) await started.schedule(name, cron, { workspace: null, data: null })
  return startLook(database, takers)
}

async function runEverywhere(database: Database, job: Job, { workspace, data }: JobData, log: (error: unknown, job: string) => void): Promise<void> {
  const workspaces = workspace ? [workspace] : (await listWorkspaces(database)).map((found) => found.schema)
  const failures: unknown[] = []
  for (const schema of workspaces) {
    try {
      const call = await transaction(database, (tx) => systemCall(tx, schema, 'process'))
      if (!call.catalog.modulesOff.has(job.module)) await job.run(database, call, data)
    } catch (error) {
      log(error, job.name)
      failures.push(error)
    }
  }
  // The other workspaces have had their turn; the queue tries all of them again.
  if (failures.length > 0) throw failures[0]
}

/** Puts a job into its queue in the caller's transaction: it exists if and only if the change does. */
export async function enqueue(tx: Tx, call: Call, name: string, data: unknown, options: { singletonKey?: string; startAfterSeconds?: number } = {}): Promise<void> {
  if (!boss) throw new Error('The jobs are not started.')
  const executeSql = async (text: string, values: unknown[] = []): Promise<{ rows: never[] }> => ({ rows: (await tx.executeQuery(CompiledQuery.raw(text, values))).rows as never[] })
  await boss.send(name, { workspace: call.workspace, data }, { ...(options.singletonKey ? { singletonKey: options.singletonKey } : {}), ...(options.startAfterSeconds ? { startAfter: options.startAfterSeconds } : {}), db: { executeSql } })
  // What is to start later is found by the looks of the workers.
  if (!options.startAfterSeconds) afterCommit(tx, 'wake jobs', (database) => wake(database, 'clientele_jobs'))
}

const hastened = new WeakMap<Tx, Set<string>>()

/**
 * `enqueue` for work that a job by the clock finds anyway: where the jobs are not started (command line), it is left to
 * that. A transaction that asks for it at once time and again, as hundreds of events together do, gets one job.
 */
export async function hasten(tx: Tx, call: Call, name: string, startAfterSeconds = 0): Promise<void> {
  if (!boss) return
  const asked = hastened.get(tx) ?? new Set()
  const key = `${call.workspace} ${name}`
  if (startAfterSeconds === 0 && asked.has(key)) return
  await enqueue(tx, call, name, null, { startAfterSeconds })
  if (startAfterSeconds === 0) hastened.set(tx, asked.add(key))
}
