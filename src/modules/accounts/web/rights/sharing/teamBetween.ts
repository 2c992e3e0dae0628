/** The team by which one person sees the records of another. */

interface TeamPlace {
  id: string
  name: string
  parentId: string | null
  headId: string | null
}

export interface TeamGround {
  /** `headed`: the person heads it, or a team above; `same`: both are in it; `above`: the owner's team lies below; `branch`: of one department. */
  kind: 'headed' | 'same' | 'above' | 'branch'
  name: string
}

/** Null when the teams have changed since, or the owner is in none. */
export function teamBetween(teams: readonly TeamPlace[], personId: string, personTeam: string | null, ownerTeam: string | null, kind: 'team' | 'department'): TeamGround | null {
  const chain = above(teams, ownerTeam)
  const headed = chain.find((team) => team.headId === personId)
  if (headed) return { kind: 'headed', name: headed.name }
  if (kind === 'department') {
    const top = chain.at(-1)
    return top ? { kind: 'branch', name: top.name } : null
  }
  const own = chain.find((team) => team.id === personTeam)
  return own ? { kind: own.id === ownerTeam ? 'same' : 'above', name: own.name } : null
}

/** A team and those above it, the nearest first. */
function above(teams: readonly TeamPlace[], id: string | null): TeamPlace[] {
  const chain: TeamPlace[] = []
  for (let at = teams.find((team) => team.id === id); at && !chain.includes(at); at = teams.find((team) => team.id === at?.parentId)) chain.push(at)
  return chain
}
