/** Pipelines and stages that a file of deals names, found or planned before its rows are read. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { level } from '../../../../kernel/access/visible.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { pipelines, stages } from '../../../deals/contract.ts'
import { partsOf, type Table } from '../read/table.ts'
import { foldHeader, foldName } from '../values/foldName.ts'
import { dealStatusOf, inUsualOrder, isLostName, isWonName } from './stageWords.ts'
import type { Linked } from './entity.ts'
import { noteMade, type FileSession } from './session.ts'

export interface PlannedStage extends Linked {
  name: string
  onEntry: 'win' | 'lose' | null
}

export interface PlannedPipeline extends Linked {
  name: string
  position: number
  /** In the order of the board. */
  stages: PlannedStage[]
}

export interface StagePlan {
  pipelines: PlannedPipeline[]
  /** The pipeline of rows that name none. */
  usual: PlannedPipeline | null
}

export async function loadStagePlan(tx: Tx, call: Call): Promise<StagePlan> {
  const found = await sql<{ id: string; name: string; position: number | null }>`select id, name, position from ${table(call, 'pipelines')} where deleted_at is null order by active desc nulls last, position nulls last, id`.execute(tx)
  const rows = await sql<{ id: string; pipeline_id: string; name: string; on_entry: 'win' | 'lose' | null }>`select id, pipeline_id, name, on_entry from ${table(call, 'stages')} where deleted_at is null order by position nulls last, id`.execute(tx)
  const list = found.rows.map((row): PlannedPipeline => ({
    id: row.id,
    name: row.name,
    position: row.position ?? 0,
    stages: rows.rows.filter((stage) => stage.pipeline_id === row.id).map((stage) => ({ id: stage.id, name: stage.name, onEntry: stage.on_entry })),
  }))
  return { pipelines: list, usual: list[0] ?? null }
}

/** Adds to the plan what the file names and nobody knows, if that is wanted and the caller may. */
export async function planStages(call: Call, plan: StagePlan, file: FileSession, source: Table, fileName: string): Promise<void> {
  const may = file.mapping.create.stages && level(call, pipelines, 'create') !== 'none' && level(call, stages, 'create') !== 'none'
  const named = await namesIn(file, source)
  for (const [pipelineName, stageNames] of named) {
    const pipeline = pipelineFor(plan, file, pipelineName, stageNames, fileName, may)
    if (!pipeline) continue
    if (!pipelineName) plan.usual = pipeline
    if (may) addStages(pipeline, stageNames, file)
  }
}

/** Stage names by pipeline name ('' for rows that name none), in the order of the file. */
async function namesIn({ mapping }: FileSession, source: Table): Promise<Map<string, string[]>> {
  const columnOf = (to: string): number => mapping.columns.find((column) => column.to === to)?.column ?? -1
  const [stageColumn, pipelineColumn, statusColumn] = [columnOf('deal.stage'), columnOf('deal.pipeline'), columnOf('deal.status')]
  const read = (cells: string[], column: number, to: string): string => {
    const text = cells[column]?.trim() ?? ''
    const replacements = mapping.values[to]
    return replacements && Object.hasOwn(replacements, text) ? (replacements[text] ?? '') : text
  }
  const named = new Map<string, Set<string>>()
  for await (const rows of partsOf(source)) for (const row of rows) {
    const pipeline = read(row.cells, pipelineColumn, 'deal.pipeline')
    let names = named.get(pipeline)
    if (!names) named.set(pipeline, (names = new Set()))
    const status = read(row.cells, statusColumn, 'deal.status')
    const stage = read(row.cells, stageColumn, 'deal.stage') || (status && !dealStatusOf(status) ? status : '')
    if (stage && names.size < 100) names.add(stage)
  }
  return new Map([...named].map(([pipeline, names]) => [pipeline, [...names]]))
}

function pipelineFor(plan: StagePlan, file: FileSession, name: string, stageNames: string[], fileName: string, may: boolean): PlannedPipeline | null {
  const wanted = name || file.mapping.pipeline || ''
  const known = wanted ? plan.pipelines.find((pipeline) => foldName(pipeline.name) === foldName(wanted)) : bestFitting(plan, stageNames)
  if (known) return known
  if (!may) return plan.usual
  const pipeline: PlannedPipeline = { id: null, name: (wanted || titleOf(fileName)).slice(0, 255), position: Math.max(0, ...plan.pipelines.map((other) => other.position)) + 1, stages: [] }
  plan.pipelines.push(pipeline)
  plan.usual ??= pipeline
  noteMade(file, 'pipeline', pipeline.name)
  return pipeline
}

/** The pipeline that has the most of the stages; the first one for a file without stages; none where all are strange. */
function bestFitting(plan: StagePlan, stageNames: string[]): PlannedPipeline | null {
  const open = stageNames.filter((name) => !isWonName(name) && !isLostName(name))
  if (!open.length) return plan.usual
  let best: PlannedPipeline | null = null
  let most = 0
  for (const pipeline of plan.pipelines) {
    const count = open.filter((name) => pipeline.stages.some((stage) => foldName(stage.name) === foldName(name))).length
    if (count > most) [best, most] = [pipeline, count]
  }
  return best
}

function addStages(pipeline: PlannedPipeline, names: string[], file: FileSession): void {
  const fresh = pipeline.id === null && !pipeline.stages.length
  for (const name of inUsualOrder(names)) {
    if (stageNamed(pipeline, name, fresh)) continue
    const onEntry = isWonName(name) ? 'win' : isLostName(name) ? 'lose' : null
    const stage: PlannedStage = { id: null, name: name.slice(0, 255), onEntry }
    const end = pipeline.stages.findIndex((other) => other.onEntry)
    if (onEntry || end < 0) pipeline.stages.push(stage)
    else pipeline.stages.splice(end, 0, stage)
    noteMade(file, 'stage', stage.name)
  }
}

/** By name; words for won and lost also mean the pipeline's own ends, unless the name must be kept exactly. */
export function stageNamed(pipeline: PlannedPipeline, name: string, exactly = false): PlannedStage | undefined {
  const found = pipeline.stages.find((stage) => foldName(stage.name) === foldName(name))
  if (found || exactly) return found
  const end = isWonName(name) ? 'win' : isLostName(name) ? 'lose' : null
  return end ? pipeline.stages.find((stage) => stage.onEntry === end) : undefined
}

/** `sales_pipeline.csv` → "Sales pipeline" */
function titleOf(fileName: string): string {
  const words = foldHeader(fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')) || 'Import'
  return words.charAt(0).toUpperCase() + words.slice(1)
}
