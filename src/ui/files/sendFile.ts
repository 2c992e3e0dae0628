/** Sends one file. The older request is used because it alone tells how much has gone. */
import { v4 as randomId } from 'uuid'
import { ApiProblem, seeAsHeaders } from '../api/index.ts'
import { problemOf } from '../api/problem.ts'
import type { FileInfo } from './file.ts'
import type { FilePlace } from './fileRequests.ts'

/** A record to belong to, a file to be the new content of, or nothing yet. */
export type FileTarget = FilePlace | { versionOf: string } | null

interface SendOptions {
  /** 0 to 1 */
  onProgress?: (part: number) => void
  signal?: AbortSignal
}

/** @throws ApiProblem, or an AbortError when the signal says stop */
export function sendFile(file: File, target: FileTarget, { onProgress, signal }: SendOptions = {}): Promise<FileInfo> {
  const { promise, resolve, reject } = Promise.withResolvers<FileInfo>()
  const sending = new XMLHttpRequest()
  sending.open('POST', addressOf(target))
  sending.setRequestHeader('accept', 'application/json')
  sending.setRequestHeader('idempotency-key', randomId())
  for (const [name, value] of Object.entries(seeAsHeaders('/files'))) sending.setRequestHeader(name, value)
  sending.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total)
  sending.onload = () => {
    const answer = new Response(sending.responseText, { status: sending.status, statusText: sending.statusText })
    if (answer.ok) void answer.json().then((made) => resolve(made as FileInfo), reject)
    else void problemOf(answer).then(reject)
  }
  sending.onerror = () => reject(new ApiProblem({ status: 0, code: 'offline', title: 'Offline', detail: '' }))
  sending.onabort = () => reject(new DOMException('The upload was cancelled', 'AbortError'))
  signal?.addEventListener('abort', () => sending.abort())
  const form = new FormData()
  form.append('file', file, file.name)
  sending.send(form)
  return promise
}

function addressOf(target: FileTarget): string {
  if (target === null) return '/api/v1/files'
  if ('versionOf' in target) return `/api/v1/files/${encodeURIComponent(target.versionOf)}/versions`
  return `/api/v1/files?${new URLSearchParams({ object: target.object, recordId: target.recordId })}`
}
