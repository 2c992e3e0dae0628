import { useMaybeViewer } from '../../../ui/session/index.ts'

/** Who decides on rights; nobody while looking with another person's eyes. */
export function useIsAdministrator(): boolean {
  const viewer = useMaybeViewer()
  return viewer !== null && viewer.seenBy === null && viewer.roles.includes('admin')
}
