/** Teams as a tree: the topmost first, each followed by those below it. */

export interface TreeTeam {
  id: string
  name: string
  parentId: string | null
}

export interface TreeRow<T extends TreeTeam> {
  team: T
  /** 0 for the topmost: the department. */
  depth: number
  hasChildren: boolean
  /** Those beside it under the same parent, in order. */
  siblings: T[]
}

/** Rows from top to bottom. A team whose parent is gone is a topmost one. */
export function teamRows<T extends TreeTeam>(teams: readonly T[]): TreeRow<T>[] {
  const known = new Set(teams.map(({ id }) => id))
  const childrenOf = (id: string | null): T[] => teams.filter(({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null) === id).sort((a, b) => a.name.localeCompare(b.name))
  const walk = (id: string | null, depth: number): TreeRow<T>[] => {
    const siblings = childrenOf(id)
    return siblings.flatMap((team) => {
      const below = walk(team.id, depth + 1)
      return [{ team, depth, hasChildren: below.length > 0, siblings }, ...below]
    })
  }
  return walk(null, 0)
}

/** A team and all below it: none of them can take it in. */
export function branchOf(teams: readonly TreeTeam[], id: string): Set<string> {
  const branch = new Set([id])
  for (let size = 0; size !== branch.size; ) {
    size = branch.size
    for (const team of teams) if (team.parentId && branch.has(team.parentId)) branch.add(team.id)
  }
  return branch
}
