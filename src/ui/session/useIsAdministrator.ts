import { useMaybeViewer } from './viewer.tsx'

/** Who decides what holds for the whole firm; nobody while looking with another person's eyes, which changes nothing. */
export function useIsAdministrator(): boolean {
  const viewer = useMaybeViewer()
  return viewer !== null && viewer.seenBy === null && viewer.roles.includes('admin')
}
