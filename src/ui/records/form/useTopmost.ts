import { useEffect, useId } from 'react'

const open: string[] = []

/** Whether this form lies on top: Esc reaches all dialogs, and only the uppermost may take it. */
export function useTopmost(): () => boolean {
  const id = useId()
  useEffect(() => {
    open.push(id)
    return () => void open.splice(open.indexOf(id), 1)
  }, [id])
  return () => open.at(-1) === id
}
