/** Makes the pipelines and stages that a plan adds, and keeps the order of the board. */
import type { Call, Tx } from '../../../../kernel/call.ts'
import { createRecords, updateRecords } from '../../../../kernel/records/write.ts'
import { pipelines, stages } from '../../../deals/contract.ts'
import type { StagePlan } from '../plan/stagePlan.ts'

export async function writeStages(tx: Tx, call: Call, plan: StagePlan): Promise<void> {
  for (const pipeline of plan.pipelines) {
    if (pipeline.id === null) {
      const [made] = await createRecords(tx, call, pipelines, [{ name: pipeline.name, position: pipeline.position, active: true }])
      pipeline.id = made!.id
    }
    const fresh = pipeline.stages.filter((stage) => stage.id === null)
    if (!fresh.length) continue
    const moved = pipeline.stages.flatMap((stage, index) => (stage.id === null ? [] : [{ id: stage.id, patch: { position: index + 1 } }]))
    await updateRecords(tx, call, stages, moved)
    const made = await createRecords(
      tx,
      call,
      stages,
      fresh.map((stage) => ({ pipelineId: pipeline.id!, name: stage.name, position: pipeline.stages.indexOf(stage) + 1, ...(stage.onEntry ? { onEntry: stage.onEntry, folded: true, probability: stage.onEntry === 'win' ? '100' : '0' } : {}) })),
    )
    fresh.forEach((stage, index) => (stage.id = made[index]!.id))
  }
}
