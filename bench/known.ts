/** Ids and words of the data that the measurements use. */
import type pg from 'pg'
import { v7 } from 'uuid'

export interface Known {
  schema: string
  /** Whose records the person sees: the ids of the team; null for all. */
  team: readonly string[] | null
  userId: string
  contacts: string[]
  deals: string[]
  stages: string[]
  pipelineId: string
  busiest: string
  words: string[]
  uuid(): string
}

/** @param withTeam the person sees what the team owns, not all */
export async function learn(pool: pg.Pool, schema: string, email: string, withTeam: boolean): Promise<Known> {
  const ids = async (text: string): Promise<string[]> => (await pool.query<{ id: string }>(text)).rows.map((row) => row.id)
  const team = withTeam ? await ids(`select u.id from "${schema}".users u join "${schema}".users me on me.team_id = u.team_id where lower(me.email) = '${email}'`) : null
  const seen = team ? ` and owner_id in (${team.map((id) => `'${id}'`).join()})` : ''
  const [pipelineId = ''] = await ids(`select pipeline_id as id from "${schema}".deals where status = 'open'${seen} group by pipeline_id order by count(*) desc limit 1`)
  const stages = await ids(`select id from "${schema}".stages where pipeline_id = '${pipelineId}' and on_entry is null and cardinality(required_fields) = 0 order by position limit 2`)
  const names = await pool.query<{ name: string }>(`select last_name as name from "${schema}".contacts where last_name is not null${seen} order by id limit 2000`)
  return {
    schema,
    team,
    userId: (await pool.query<{ id: string }>(`select id from "${schema}".users where lower(email) = $1`, [email])).rows[0]!.id,
    contacts: await ids(`select id from "${schema}".contacts where deleted_at is null${seen} order by md5(id::text) limit 500`),
    deals: await ids(`select id from "${schema}".deals where status = 'open' and deleted_at is null and pipeline_id = '${pipelineId}'${seen} order by md5(id::text) limit 500`),
    stages,
    pipelineId,
    busiest: (await ids(`select a.contact_id as id from "${schema}".activities a join "${schema}".contacts c on c.id = a.contact_id where c.deleted_at is null${seen.replace('owner_id', 'c.owner_id')} group by a.contact_id order by count(*) desc limit 1`))[0]!,
    words: [...new Set(names.rows.map(({ name }) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()).filter((word) => /^[a-z]{5,}$/.test(word)))].map((word) => word.slice(0, 5)).slice(0, 100),
    uuid: () => v7(),
  }
}
