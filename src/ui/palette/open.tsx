import { lazy, Suspense } from 'react'
import { openOverlay } from '../shell/overlay.tsx'

const Palette = lazy(() => import('./Palette.tsx'))
let isOpen = false

/** Opens the palette once, however often it is asked for. */
export function openPalette(): void {
  if (isOpen) return
  isOpen = true
  openOverlay((close) => (
    <Suspense>
      <Palette
        onClose={() => {
          isOpen = false
          close()
        }}
      />
    </Suspense>
  ))
}
