/** Makes a row of the tree one that can be dragged onto another team, or onto the place for topmost ones. */
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useRef, useState, type RefObject } from 'react'

const kind = 'team'

interface TeamDrop<E> {
  target: RefObject<E | null>
  over: boolean
}

/** `accepts` and `onDrop` are given the dragged team's id. */
export function useTeamDrop<E extends HTMLElement>(enabled: boolean, accepts: (id: string) => boolean, onDrop: (id: string) => void): TeamDrop<E> {
  const target = useRef<E>(null)
  const now = useRef({ accepts, onDrop })
  const [over, setOver] = useState(false)
  useEffect(() => {
    now.current = { accepts, onDrop }
  })
  useEffect(() => {
    if (!enabled || !target.current) return
    return dropTargetForElements({
      element: target.current,
      canDrop: ({ source }) => source.data.kind === kind && now.current.accepts(String(source.data.id)),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false)
        now.current.onDrop(String(source.data.id))
      },
    })
  }, [enabled])
  return { target, over }
}

export function useTeamDrag<E extends HTMLElement>(row: RefObject<E | null>, id: string, enabled: boolean): void {
  useEffect(() => {
    if (!enabled || !row.current) return
    return draggable({ element: row.current, getInitialData: () => ({ kind, id }) })
  }, [row, id, enabled])
}
