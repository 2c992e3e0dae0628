/** The stages that the deals of a write need, with the defaults for a deal that names none. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'

export interface StageRow {
  id: string
  pipelineId: string
  name: string
  onEntry: 'win' | 'lose' | null
  requiredFields: string[]
}

export interface StageList {
  byId: Map<string, StageRow>
  /** First stage of a pipeline; of the first pipeline when none is named. */
  first(pipelineId: string | null): StageRow | undefined
}

export async function loadStages(tx: Tx, call: Call): Promise<StageList> {
  const found = await sql<StageRow>`
    select s.id, s.pipeline_id as "pipelineId", s.name, s.on_entry as "onEntry", s.required_fields as "requiredFields"
    from ${table(call, 'stages')} as s join ${table(call, 'pipelines')} as p on p.id = s.pipeline_id
    where s.deleted_at is null and p.deleted_at is null
    order by p.active is false, p.position nulls last, p.id, s.position nulls last, s.id`.execute(tx)
  const byId = new Map(found.rows.map((stage) => [stage.id, stage]))
  return { byId, first: (pipelineId) => found.rows.find((stage) => pipelineId === null || stage.pipelineId === pipelineId) }
}
