/** What of the demo firm the workspace has already. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import type { Known } from '../generate/firm.ts'

export async function loadKnown(tx: Tx, call: Call): Promise<Known> {
  const named = async (name: string, column: string): Promise<Map<string, string>> => {
    const found = await sql<{
      id: string
      name: string
    }>`select id, ${sql.ref(column)} as name from ${table(call, name)} where deleted_at is null and ${sql.ref(column)} is not null`.execute(tx)
    return new Map(found.rows.map((row) => [row.name, row.id]))
  }
  const stages = await sql<{
    id: string
    name: string
    pipelineId: string
  }>`select id, name, pipeline_id as "pipelineId" from ${table(call, 'stages')} where deleted_at is null`.execute(tx)
  const pipelines = await named('pipelines', 'name')
  return {
    users: await named('users', 'email'),
    teams: await named('teams', 'name'),
    products: await named('products', 'sku'),
    pipelines: new Map(
      [...pipelines].map(([name, id]) => [
        name,
        { id, stages: new Map(stages.rows.filter((stage) => stage.pipelineId === id).map((stage) => [stage.name, stage.id])) },
      ]),
    ),
  }
}
