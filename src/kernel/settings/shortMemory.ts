/** What nearly every request needs and hardly ever changes, asked of the database now and then in place of each time. */

/** Milliseconds after a change made in this process in which every request asks: the write may commit a moment after it was made. */
const suspicion = 5000

/** What this process changed of late, by workspace. */
export interface RecentChanges {
  note(workspace: string): void
  has(workspace: string): boolean
}

export function recentChanges(): RecentChanges {
  const until = new Map<string, number>()
  return { note: (workspace) => void until.set(workspace, performance.now() + suspicion), has: (workspace) => performance.now() < (until.get(workspace) ?? 0) }
}

/**
 * Keeps what was loaded, by workspace.
 * @param believed milliseconds after which another process's change is seen
 * @param changes those of this process, which are seen at once
 */
export function remember<T>(believed: number, changes: RecentChanges, load: (workspace: string) => Promise<T>): (workspace: string) => Promise<T> {
  const known = new Map<string, { value: Promise<T>; at: number }>()
  return (workspace) => {
    const now = performance.now()
    const found = known.get(workspace)
    if (found && now - found.at < believed && !changes.has(workspace)) return found.value
    const value = load(workspace)
    known.set(workspace, { value, at: now })
    value.catch(() => known.get(workspace)?.value === value && known.delete(workspace))
    return value
  }
}
