/** Dragging cards: what is in the hand, what lies under it, and what a drop does. */
import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { preventUnhandled } from '@atlaskit/pragmatic-drag-and-drop/prevent-unhandled'
import { useEffect, useRef, useState } from 'react'

export type DropZone = 'won' | 'lost' | 'delete' | 'pipeline'

export type DropTarget = { stageId: string } | { zone: DropZone }

export interface Dragged {
  /** The card in the hand. */
  id: string
  /** It and those that move along. */
  ids: string[]
  width: number
  /** Where the card was taken, from its corner. */
  grip: { x: number; y: number }
  /** Where the hand was then. */
  from: { clientX: number; clientY: number }
}

export function useBoardDrag(onDrop: (ids: string[], target: DropTarget) => void): { dragged: Dragged | null; over: DropTarget | null } {
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const [over, setOver] = useState<DropTarget | null>(null)
  const drop = useRef(onDrop)
  useEffect(() => {
    drop.current = onDrop
  })
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => Array.isArray(source.data.deals),
        onDragStart: ({ source, location }) => {
          const { input } = location.initial
          const box = source.element.getBoundingClientRect()
          preventUnhandled.start()
          setDragged({
            id: source.element.dataset.id ?? '',
            ids: source.data.deals as string[],
            width: box.width,
            grip: { x: input.clientX - box.x, y: input.clientY - box.y },
            from: input,
          })
        },
        onDropTargetChange: ({ location }) => setOver(targetOf(location.current.dropTargets[0]?.data)),
        onDrop: ({ source, location }) => {
          const target = targetOf(location.current.dropTargets[0]?.data)
          preventUnhandled.stop()
          setDragged(null)
          setOver(null)
          if (target) drop.current(source.data.deals as string[], target)
        },
      }),
    [],
  )
  return { dragged, over }
}

function targetOf(data: Record<string | symbol, unknown> | undefined): DropTarget | null {
  if (typeof data?.stageId === 'string') return { stageId: data.stageId }
  return typeof data?.zone === 'string' ? { zone: data.zone as DropZone } : null
}
