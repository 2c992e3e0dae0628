/** Sends files to the server, which recognises them. */
import { seeAsAddress, seeAsHeaders } from '../../../ui/api/index.ts'
import { problemOf } from '../../../ui/api/problem.ts'
import type { ImportState } from '../contract.ts'

/** @throws ApiProblem */
export async function uploadFiles(files: readonly File[]): Promise<ImportState> {
  const form = new FormData()
  for (const file of files) form.append('file', file, file.name)
  const response = await fetch('/api/v1/imports/upload', { method: 'POST', body: form, credentials: 'same-origin', headers: seeAsHeaders('/imports/upload') })
  if (!response.ok) throw await problemOf(response)
  return (await response.json()) as ImportState
}

export const rejectsLink = (id: string, file: number): string => seeAsAddress(`/api/v1/imports/${id}/rejects/${file}`)
