import { queryClient, records } from '../../../../../ui/api/index.ts'
import { pushUndo, toastError } from '../../../../../ui/undo/index.ts'
import { teams, type Team } from '../../../contract.ts'

/** Puts a team under another, or on top (null), with a way back. Says why when the server refuses. */
export async function moveTeam(team: Team, parentId: string | null, label: string): Promise<void> {
  if (team.parentId === parentId) return
  const put = async (to: string | null): Promise<void> => {
    await records.patch(teams, team.id, { parentId: to })
    await queryClient.invalidateQueries({ queryKey: [teams.name] })
  }
  try {
    await put(parentId)
    pushUndo({ label, undo: () => put(team.parentId) })
  } catch (error) {
    toastError(error)
  }
}
