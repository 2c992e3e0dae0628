/** Pipelines and their stages: small, seldom changed, wanted everywhere. */
import { useMemo } from 'react'
import { useRecords } from '../../../ui/api/index.ts'
import { pipelines, stages, type Pipeline, type Stage } from '../contract.ts'

export interface Pipelines {
  all: readonly Pipeline[]
  /** Those in use, in their order. */
  active: readonly Pipeline[]
  pipeline(id: string | null | undefined): Pipeline | undefined
  stage(id: string | null | undefined): Stage | undefined
  /** In the order of the board. */
  stagesOf(pipelineId: string | null | undefined): readonly Stage[]
  loading: boolean
  error: unknown
  retry(): void
}

const none: readonly Stage[] = []

export function usePipelines(): Pipelines {
  const first = useRecords(pipelines, { sort: 'position', limit: 200 })
  const second = useRecords(stages, { sort: 'position', limit: 500 })
  const all = first.data?.data
  const every = second.data?.data
  const found = useMemo(() => {
    const byPipeline = Map.groupBy(every ?? [], (stage) => stage.pipelineId)
    const byId = new Map((every ?? []).map((stage) => [stage.id, stage]))
    return {
      all: all ?? [],
      active: (all ?? []).filter((pipeline) => pipeline.active !== false),
      pipeline: (id: string | null | undefined) => all?.find((pipeline) => pipeline.id === id),
      stage: (id: string | null | undefined) => byId.get(id ?? ''),
      stagesOf: (id: string | null | undefined): readonly Stage[] => byPipeline.get(id ?? '') ?? none,
    }
  }, [all, every])
  return {
    ...found,
    loading: first.isPending || second.isPending,
    error: first.error ?? second.error,
    retry: () => {
      void first.refetch()
      void second.refetch()
    },
  }
}
