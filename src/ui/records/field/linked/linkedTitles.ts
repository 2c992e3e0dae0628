/** Names of records by their ids. Those that are asked for at about the same time go in one request. */
import { useQueries } from '@tanstack/react-query'
import type { AnyRecord } from '../../../../shared/object.ts'
import { records } from '../../../api/records.ts'
import { titleOf } from '../../registry.ts'

interface Waiting {
  resolve(title: string | null): void
  reject(error: unknown): void
}

const waiting = new Map<string, Map<string, Waiting[]>>()
/** As many ids as fit well into an address. */
const atOnce = 60
/** Milliseconds to gather. */
const pause = 15

function askTitle(to: string, id: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let asked = waiting.get(to)
    if (!asked) {
      waiting.set(to, (asked = new Map()))
      setTimeout(() => void answer(to), pause)
    }
    asked.set(id, [...(asked.get(id) ?? []), { resolve, reject }])
  })
}

async function answer(to: string): Promise<void> {
  const asked = waiting.get(to)
  waiting.delete(to)
  const ids = [...(asked?.keys() ?? [])]
  for (let start = 0; start < ids.length; start += atOnce) {
    const part = ids.slice(start, start + atOnce)
    try {
      const { data } = await records.list(to, { filter: { field: 'id', op: 'in', value: part }, limit: atOnce })
      const titles = new Map((data as AnyRecord[]).map((record) => [record.id, titleOf(to, record)]))
      for (const id of part) asked?.get(id)?.forEach(({ resolve }) => resolve(titles.get(id) ?? null))
    } catch (error) {
      for (const id of part) asked?.get(id)?.forEach(({ reject }) => reject(error))
    }
  }
}

export interface LinkedTitle {
  id: string
  /** Null for a record that is in the trash or of somebody else; undefined while it is not known. */
  title: string | null | undefined
}

export function useLinkedTitles(to: string, ids: readonly string[]): LinkedTitle[] {
  const answers = useQueries({ queries: ids.map((id) => ({ queryKey: [to, 'title', id], queryFn: () => askTitle(to, id), staleTime: 5 * 60_000 })) })
  return ids.map((id, index) => ({ id, title: answers[index]?.isError ? null : answers[index]?.data }))
}
