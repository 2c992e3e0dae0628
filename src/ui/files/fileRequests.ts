/** What is asked of the interface of files, and how the cache names it. */
import { useQuery } from '@tanstack/react-query'
import { request } from '../api/index.ts'
import type { FileInfo } from './file.ts'

export interface FilePlace {
  object: string
  recordId: string
}

export interface FileVersionInfo {
  number: number
  current: boolean
  name: string
  type: string
  size: number
  restoredFrom: number | null
  createdAt: string
  createdBy: { id: string; name: string } | null
}

export const fileKeys = {
  all: ['files'] as const,
  one: (id: string) => ['files', 'one', id] as const,
  list: ({ object, recordId }: FilePlace, trash = false) => ['files', 'list', object, recordId, trash] as const,
  versions: (id: string) => ['files', 'versions', id] as const,
}

const path = (id: string, rest = ''): string => `/files/${encodeURIComponent(id)}${rest}`

export const fileRequests = {
  rename: (id: string, name: string) => request({ method: 'PATCH', path: path(id), body: { name } }) as Promise<FileInfo>,
  trash: (id: string) => request({ method: 'DELETE', path: path(id) }) as Promise<FileInfo>,
  restore: (id: string) => request({ method: 'POST', path: path(id, '/restore') }) as Promise<FileInfo>,
  restoreVersion: (id: string, number: number) => request({ method: 'POST', path: path(id, `/versions/${number}/restore`) }) as Promise<FileInfo>,
}

/** One file; idle without an id. */
export function useFile(id: string | null) {
  return useQuery({ queryKey: fileKeys.one(id ?? ''), queryFn: ({ signal }) => request({ method: 'GET', path: path(id ?? ''), signal }) as Promise<FileInfo>, enabled: id !== null })
}

/** The files of a record, newest first; kept fresh by the events of the record. */
export function useFiles(place: FilePlace, trash = false) {
  return useQuery({
    queryKey: fileKeys.list(place, trash),
    queryFn: async ({ signal }) => ((await request({ method: 'GET', path: `/files?${new URLSearchParams({ ...place, trash: String(trash) })}`, signal })) as { data: FileInfo[] }).data,
    meta: { watch: [place.object] },
  })
}

export function useFileVersions(id: string) {
  return useQuery({ queryKey: fileKeys.versions(id), queryFn: async ({ signal }) => ((await request({ method: 'GET', path: path(id, '/versions'), signal })) as { data: FileVersionInfo[] }).data })
}
