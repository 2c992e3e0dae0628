/** The same load on several servers at once, the connections divided among them. */
import { measure, type Target } from '../measure.ts'
import { processorMs } from '../processorTime.ts'

export interface Load {
  perSecond: number
  /** Milliseconds; of the slower one of two. */
  p99: number
  /** Of app and database together, for each that was done. */
  processorMs: number | null
  /** How many cores app and database kept busy. */
  cores: number | null
  failed: number
}

interface Shared extends Omit<Target, 'url' | 'next'> {
  urls: readonly string[]
  /** Paths below `/api/v1`. */
  next: Target['next']
  connections: number
  seconds: number
}

export async function together({ urls, next, connections, seconds, ...rest }: Shared): Promise<Load> {
  const whole = (turn: number): ReturnType<Target['next']> => {
    const { path, ...asked } = next(turn)
    return { ...asked, path: `/api/v1${path}` }
  }
  const began = performance.now()
  const before = processorMs(rest.pids)
  const measured = await Promise.all(urls.map((url) => measure({ ...rest, url, next: whole }, Math.ceil(connections / urls.length), seconds)))
  const perSecond = measured.reduce((sum, one) => sum + one.perSecond, 0)
  return { perSecond, p99: Math.max(...measured.map((one) => one.p99)), ...cost(rest.pids, before, began, perSecond * seconds), failed: measured.reduce((sum, one) => sum + one.failed, 0) }
}

/** What was spent since then, for each that was done and in cores. */
export function cost(pids: readonly number[], before: number | null, began: number, done: number): Pick<Load, 'processorMs' | 'cores'> {
  const after = processorMs(pids)
  if (before === null || after === null) return { processorMs: null, cores: null }
  return { processorMs: (after - before) / Math.max(1, done), cores: (after - before) / (performance.now() - began) }
}

/** So many answers of each server first: its code runs several times faster once it is compiled, and four processes compile more slowly than one. */
export async function warmUp({ urls, headers, next }: Pick<Shared, 'urls' | 'headers' | 'next'>, times: number): Promise<void> {
  const one = async (url: string, turn: number): Promise<void> => {
    const { method, path, body } = next(turn)
    const answer = await fetch(`${url}/api/v1${path}`, { method, headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    await answer.arrayBuffer()
  }
  const line = async (url: string, first: number): Promise<void> => {
    for (let turn = first; turn < times; turn += 4) await one(url, turn)
  }
  await Promise.all(urls.flatMap((url) => [0, 1, 2, 3].map((first) => line(url, first))))
}
