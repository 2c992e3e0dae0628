/** Saved views of a list: one's own and those shared with everybody. */
import { useMemo } from 'react'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { records, useMutateRecord, useRecords } from '../../api/index.ts'
import { savedView, type ListSettings, type ListView } from './listView.ts'

const views = 'views'

export function useSavedViews(object: ObjectDeclaration, columns: readonly string[]): { saved: ListView[]; loaded: boolean } {
  const answer = useRecords(views, { filter: { field: 'object', op: 'eq', value: object.name }, sort: 'position', limit: 200 })
  const saved = useMemo(() => answer.data?.data.map((record) => savedView(object, record, columns)) ?? [], [answer.data, object, columns])
  return { saved, loaded: answer.data !== undefined || answer.isError }
}

/** Writes of views. Each rejects with an ApiProblem. */
export function useViewWrites(object: ObjectDeclaration) {
  const change = useMutateRecord(views)
  return {
    create: (name: string, shared: boolean, ownerId: string, settings: ListSettings) =>
      records.create(views, { object: object.name, name, shared, ownerId, settings, position: Math.floor(Date.now() / 1000) }),
    update: (id: string, version: number, patch: { name?: string; shared?: boolean; settings?: ListSettings }) => change.mutateAsync({ id, patch, version }),
    remove: (id: string) => records.trash(views, id),
    restore: (id: string) => records.restore(views, id),
  }
}
