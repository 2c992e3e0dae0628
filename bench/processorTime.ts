/** Processor time of a process and of the database's processes, from /proc (Linux); null elsewhere. */
import { readdirSync, readFileSync } from 'node:fs'

const ticksPerSecond = 100

function ticks(pid: string): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')
    // utime and stime, and those of children that ended meanwhile: connections of a pool come and go.
    return Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14])
  } catch {
    return 0
  }
}

/** Milliseconds used so far by these processes and all below them. */
export function processorMs(roots: readonly number[]): number | null {
  if (process.platform !== 'linux') return null
  const parents = new Map<string, string>()
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      parents.set(pid, readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')[1]!)
    } catch {
      // it has ended
    }
  }
  const wanted = new Set(roots.map(String))
  for (let grown = true; grown; ) {
    grown = false
    for (const [pid, parent] of parents) {
      if (wanted.has(parent) && !wanted.has(pid)) {
        wanted.add(pid)
        grown = true
      }
    }
  }
  return ([...wanted].reduce((sum, pid) => sum + ticks(pid), 0) * 1000) / ticksPerSecond
}
