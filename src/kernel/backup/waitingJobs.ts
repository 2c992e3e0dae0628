/** Work that waits in the queues belongs to a backup: a mail that was promised goes out after the restore too. */
import type pg from 'pg'
import type { WaitingJob } from './format.ts'

const unfinished = `state in ('created', 'retry', 'active')`

/** Jobs of the workspace that are not done yet; none where no queue was ever made. */
export async function readWaitingJobs(client: pg.Client, workspace: string): Promise<WaitingJob[]> {
  if (!(await hasQueues(client))) return []
  const { rows } = await client.query<{ name: string; data: unknown; key: string | null; start: Date }>(
    `select name, data -> 'data' as data, singleton_key as key, start_after as start from pgboss.job where data ->> 'workspace' = $1 and ${unfinished} order by created_on, id`,
    [workspace],
  )
  return rows.map(({ name, data, key, start }) => ({ name, data, singletonKey: key, startAfter: start.toISOString() }))
}

/** Takes back what waits for records that are about to be replaced. */
export async function dropWaitingJobs(client: pg.Client, workspace: string): Promise<void> {
  if (await hasQueues(client)) await client.query(`delete from pgboss.job where data ->> 'workspace' = $1 and ${unfinished}`, [workspace])
}

async function hasQueues(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('pgboss.job') is not null as there`)
  return rows[0]!.there
}
