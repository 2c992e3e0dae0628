/** Uploads under way. They live outside of the screens: who leaves the page finds them done when he comes back. */
import { queryClient } from '../api/index.ts'
import { makeStore } from '../store.ts'
import { fileKeys } from './fileRequests.ts'
import { sendFile, type FileTarget } from './sendFile.ts'

export interface Upload {
  key: number
  /** Names the target. */
  of: string
  name: string
  /** Bytes. */
  size: number
  /** 0 to 1 */
  part: number
  state: 'waiting' | 'sending' | 'failed'
  error: unknown
}

interface Work {
  file: File
  target: FileTarget
  stop: AbortController
}

/** More would only share the same line. */
const atOnce = 2
const uploads = makeStore<readonly Upload[]>([])
const work = new Map<number, Work>()
let lastKey = 0

const change = (key: number, values: Partial<Upload>): void => uploads.set(uploads.get().map((upload) => (upload.key === key ? { ...upload, ...values } : upload)))

const nameOf = (target: FileTarget): string => JSON.stringify(target)

/** Queues files for a target. */
export function upload(files: readonly File[], target: FileTarget): void {
  const added = files.map((file): Upload => {
    const key = ++lastKey
    work.set(key, { file, target, stop: new AbortController() })
    return { key, of: nameOf(target), name: file.name, size: file.size, part: 0, state: 'waiting', error: null }
  })
  uploads.set([...uploads.get(), ...added])
  startNext()
}

/** Stops an upload, or takes a failed one off the list. */
export function cancelUpload(key: number): void {
  work.get(key)?.stop.abort()
  drop(key)
}

export function retryUpload(key: number): void {
  const found = work.get(key)
  if (!found) return
  found.stop = new AbortController()
  change(key, { state: 'waiting', part: 0, error: null })
  startNext()
}

function drop(key: number): void {
  work.delete(key)
  uploads.set(uploads.get().filter((upload) => upload.key !== key))
  startNext()
}

function startNext(): void {
  const free = atOnce - uploads.get().filter(({ state }) => state === 'sending').length
  for (const { key } of uploads.get().filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free))) void send(key)
}

async function send(key: number): Promise<void> {
  const found = work.get(key)
  if (!found) return
  change(key, { state: 'sending' })
  try {
    await sendFile(found.file, found.target, { onProgress: (part) => change(key, { part }), signal: found.stop.signal })
    drop(key)
    await queryClient.invalidateQueries({ queryKey: fileKeys.all })
  } catch (error) {
    if (!found.stop.signal.aborted) change(key, { state: 'failed', error })
  }
  startNext()
}

/** The uploads to these targets. */
export function useUploads(targets: readonly FileTarget[]): readonly Upload[] {
  const all = uploads.use()
  const names = new Set(targets.map(nameOf))
  return all.filter(({ of }) => names.has(of))
}
