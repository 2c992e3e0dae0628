import { lazy, Suspense } from 'react'
import { openOverlay } from '../shell/overlay.tsx'

const load = () => import('./Palette.tsx')
const Palette = lazy(load)
// Fetched ahead, so that words typed right after the key are not lost while it loads.
setTimeout(() => void load().catch(() => {}), 2000)
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
