/** Makes an element a place where cards can be dropped. */
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, type RefObject } from 'react'
import type { DropTarget } from './useBoardDrag.ts'

export function useDrop(element: RefObject<HTMLElement | null>, target: DropTarget): void {
  const key = JSON.stringify(target)
  useEffect(() => {
    if (!element.current) return
    return dropTargetForElements({
      element: element.current,
      canDrop: ({ source }) => Array.isArray(source.data.deals),
      getData: () => JSON.parse(key) as Record<string, unknown>,
      getDropEffect: () => 'move',
    })
  }, [element, key])
}
