/** The way through the stages, in days; a click moves the deal there. */
import { useQuery } from '@tanstack/react-query'
import type { AnyRecord } from '../../../../shared/object.ts'
import { call } from '../../../../ui/api/index.ts'
import { StageBar } from '../../../../ui/parts/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { getStageTimes, type Deal } from '../../contract.ts'
import { requestMove } from '../move/requestMove.tsx'
import type { Pipelines } from '../usePipelines.ts'
import styles from './DealPage.module.css'

export function DealStages({ deal, pipelines }: { deal: AnyRecord; pipelines: Pipelines }) {
  const can = useCan()
  const { id, stageId, pipelineId, status } = deal as unknown as Deal
  // Under the key of deals, so that a move reads it anew.
  const times = useQuery({ queryKey: ['deals', 'stage-times', id], queryFn: ({ signal }) => call(getStageTimes, { params: { id }, signal }) })
  const daysIn = new Map(times.data?.data.map((time) => [time.stageId, time.days]))
  const stages = pipelines
    .stagesOf(pipelineId)
    .map((stage) => ({ id: stage.id, name: stage.name, normDays: stage.normDays, days: daysIn.get(stage.id) ?? null }))
  const move = (to: string): void => {
    const stage = pipelines.stage(to)
    if (stage) void requestMove([id], stage)
  }
  return (
    <div className={styles.stages}>
      <StageBar stages={stages} currentId={stageId ?? ''} status={status} onSelect={can('change', 'deals') && !deal.deletedAt ? move : undefined} />
    </div>
  )
}
