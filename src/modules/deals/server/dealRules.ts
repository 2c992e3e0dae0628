/** What holds for every write of a deal, whoever writes it. */
import type { Call, Tx } from '../../../kernel/call.ts'
import type { Change } from '../../../kernel/module.ts'
import { invalid, type Issue } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { closeDeal } from './closeDeal.ts'
import { completeCustomer } from './completeCustomer.ts'
import { loadStages, type StageList } from './stageList.ts'
import { isBlank } from '../../../shared/blank.ts'

export async function prepareDeals(tx: Tx, call: Call, changes: Change[]): Promise<void> {
  const written = changes.filter(({ op }) => op === 'create' || op === 'update')
  if (written.length === 0) return
  const stages = await loadStages(tx, call)
  await completeCustomer(tx, call, written)
  const issues = written.flatMap((change) => prepareDeal(call, stages, change))
  if (issues.length > 0) throw invalid(issues)
}

function prepareDeal(call: Call, stages: StageList, { op, before, after }: Change): Issue[] {
  const say = (path: string, code: string, values: Record<string, unknown> = {}): Issue => ({ path, code, message: translate(call.language, `deals:errors.${code}`, values) })
  const pipelineMoved = before !== null && after.pipelineId !== before.pipelineId && after.stageId === before.stageId
  const wanted = pipelineMoved ? null : (after.stageId as string | null)
  const stage = wanted ? stages.byId.get(wanted) : stages.first(after.pipelineId as string | null)
  if (!stage) return [say('stageId', 'noStage')]
  if (before !== null && after.stageId !== before.stageId) after.pipelineId = stage.pipelineId
  else if (op === 'create' && after.pipelineId && after.pipelineId !== stage.pipelineId) return [say('stageId', 'otherPipeline')]
  after.stageId = stage.id
  after.pipelineId = stage.pipelineId
  if (!after.companyId && !after.contactId && call.way !== 'import' && call.way !== 'undo') {
    // What an import left without a customer may be changed otherwise until somebody names one.
    if (!before || before.companyId || before.contactId) return [say('companyId', 'noCustomer')]
  }
  if (op === 'create') {
    after.status ??= 'open'
    after.openedAt ??= call.now.toISOString()
    after.stageEnteredAt ??= call.way === 'import' ? after.openedAt : call.now.toISOString()
  }
  const entered = before === null || before.stageId !== after.stageId
  if (!entered) return []
  if (before) after.stageEnteredAt = call.now.toISOString()
  // What is put back was so before; it neither asks for more nor closes anything.
  if (call.way !== 'import' && call.way !== 'undo') {
    const missing = stage.requiredFields.filter((name) => isBlank(after[name]))
    if (missing.length > 0) return missing.map((name) => say(`fields.${name}`, 'requiredByStage', { stage: stage.name }))
    if (after.status === 'open' && stage.onEntry) closeDeal(after, stage.onEntry === 'win' ? 'won' : 'lost', call.now)
  }
  return []
}
