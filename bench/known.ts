/** Ids and words of the data that the measurements use. */
import type pg from 'pg'
import { v7 } from 'uuid'

export interface Known {
  schema: string
  userId: string
  contacts: string[]
  deals: string[]
  stages: string[]
  pipelineId: string
  busiest: string
  words: string[]
  uuid(): string
}

export async function learn(pool: pg.Pool, schema: string, email: string): Promise<Known> {
  const ids = async (text: string): Promise<string[]> => (await pool.query<{ id: string }>(text)).rows.map((row) => row.id)
  const [pipelineId = ''] = await ids(`select pipeline_id as id from "${schema}".deals where status = 'open' group by pipeline_id order by count(*) desc limit 1`)
  const stages = await ids(`select id from "${schema}".stages where pipeline_id = '${pipelineId}' and on_entry is null and cardinality(required_fields) = 0 order by position limit 2`)
  const names = await pool.query<{ name: string }>(`select last_name as name from "${schema}".contacts where last_name is not null order by id limit 2000`)
  return {
    schema,
    userId: (await pool.query<{ id: string }>(`select id from "${schema}".users where lower(email) = $1`, [email])).rows[0]!.id,
    contacts: await ids(`select id from "${schema}".contacts where deleted_at is null order by md5(id::text) limit 500`),
    deals: await ids(`select id from "${schema}".deals where status = 'open' and deleted_at is null and pipeline_id = '${pipelineId}' order by md5(id::text) limit 500`),
    stages,
    pipelineId,
    busiest: (await ids(`select contact_id as id from "${schema}".activities where contact_id is not null group by contact_id order by count(*) desc limit 1`))[0]!,
    words: [...new Set(names.rows.map(({ name }) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()).filter((word) => /^[a-z]{5,}$/.test(word)))].map((word) => word.slice(0, 5)).slice(0, 100),
    uuid: () => v7(),
  }
}
