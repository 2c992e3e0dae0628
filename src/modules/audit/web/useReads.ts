import { useViewer } from '../../../ui/session/index.ts'

/** Whether the menus offer the register, to whom the server gives some of it; the server decides what is in it. */
export function useReads(): boolean {
  const { roles, headsPeople } = useViewer()
  return roles.includes('admin') || roles.includes('head') || headsPeople
}
