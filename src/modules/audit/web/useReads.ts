import { useViewer } from '../../../ui/session/index.ts'

/** Whether the menus offer the register; the server decides what is in it. */
export function useReads(): boolean {
  const { roles } = useViewer()
  return roles.includes('admin') || roles.includes('head')
}
