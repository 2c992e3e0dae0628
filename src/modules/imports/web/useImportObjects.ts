import { useMemo } from 'react'
import { adoptedObjects } from '../../../ui/records/catalog.ts'
import type { Objects } from '../targets.ts'

/** The objects of the workspace as this person sees them; the frame is drawn anew when they change. */
export function useImportObjects(): Objects {
  const objects = adoptedObjects()
  return useMemo(() => new Map(objects.map((object) => [object.name, object])), [objects])
}
