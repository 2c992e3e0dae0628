/** Makes a row of a list one that can be dragged onto another. */
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useRef, useState } from 'react'

const kind = 'column'

export function useDragOrder(name: string, enabled: boolean, onDrop: (dragged: string) => void) {
  const row = useRef<HTMLLIElement>(null)
  const grip = useRef<HTMLSpanElement>(null)
  const drop = useRef(onDrop)
  const [over, setOver] = useState(false)
  useEffect(() => {
    drop.current = onDrop
  })
  useEffect(() => {
    if (!enabled || !row.current || !grip.current) return
    return combine(
      draggable({ element: row.current, dragHandle: grip.current, getInitialData: () => ({ kind, name }) }),
      dropTargetForElements({
        element: row.current,
        canDrop: ({ source }) => source.data.kind === kind && source.data.name !== name,
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false)
          drop.current(String(source.data.name))
        },
      }),
    )
  }, [name, enabled])
  return { row, grip, over }
}
