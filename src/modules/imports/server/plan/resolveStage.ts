/** Puts a deal into the stage that its row names. */
import type { RecordDraft } from './draft.ts'
import { valueOf, type Entity } from './entity.ts'
import { foldName } from '../values/foldName.ts'
import { mergeLink, type Policy } from './merge.ts'
import { addFault, columnOf, touch, type RowContext } from './rowContext.ts'
import { stageNamed, type PlannedPipeline } from './stagePlan.ts'

export function resolveStage(context: RowContext, deal: Entity, draft: RecordDraft, policy: Policy): void {
  const plan = context.session.stages
  const { stage: word, pipeline: named } = draft.words
  const isNew = deal.stored === null
  if (!isNew && (!word || policy === 'fill')) return keepStatus(deal)
  const pipeline = (named ? plan?.pipelines.find((candidate) => foldName(candidate.name) === foldName(named)) : undefined) ?? plan?.usual
  if (!pipeline) return addFault(context, 'unknownStage', 'error', 'deal.stage', word ?? '', { column: columnOf(context, 'deal.stage') })
  const found = word ? stageNamed(pipeline, word) : endFor(pipeline, deal)
  if (word && !found) {
    addFault(context, 'unknownStage', 'warning', 'deal.stage', word, { column: columnOf(context, 'deal.stage') })
    touch(context, deal).patch.unresolved = { ...(valueOf(deal, 'unresolved') as object | null), stageId: word }
  }
  const stage = found ?? (isNew ? (endFor(pipeline, deal) ?? pipeline.stages[0]) : undefined)
  if (!stage) return isNew ? addFault(context, 'unknownStage', 'error', 'deal.stage', word ?? '') : undefined
  if (mergeLink(touch(context, deal), 'stageId', stage, 'overwrite')) context.resolved.entities.add(deal)
  if (mergeLink(deal, 'pipelineId', pipeline, 'overwrite')) context.resolved.entities.add(deal)
  if (isNew) deal.patch.status ??= 'open'
  if (isNew && valueOf(deal, 'openedAt')) deal.patch.stageEnteredAt ??= deal.patch.closedAt ?? valueOf(deal, 'openedAt')
}

const endFor = (pipeline: PlannedPipeline, deal: Entity): PlannedPipeline['stages'][number] | undefined => {
  const status = valueOf(deal, 'status')
  const onEntry = status === 'won' ? 'win' : status === 'lost' ? 'lose' : null
  return onEntry ? pipeline.stages.find((stage) => stage.onEntry === onEntry) : undefined
}

/** Without a word on the stage, the file says nothing of how the deal stands. */
function keepStatus(deal: Entity): void {
  if (deal.patch.status === 'open' && deal.stored?.status !== 'open') for (const field of ['status', 'closedAt', 'lostReason']) delete deal.patch[field]
}
