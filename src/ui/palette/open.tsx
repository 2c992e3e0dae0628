import { fetchAhead, laterPart } from '../parts/later.tsx'
import { whenQuiet } from '../parts/whenQuiet.ts'
import { openOverlay } from '../shell/overlay.tsx'

const Palette = laterPart(() => import('./Palette.tsx'))
// Fetched ahead, so that words typed right after the key are not lost while it loads.
whenQuiet(() => void fetchAhead(Palette), 2000)
let isOpen = false

/** Opens the palette once, however often it is asked for. */
export function openPalette(): void {
  if (isOpen) return
  isOpen = true
  openOverlay(
    (close) => <Palette onClose={close} />,
    () => (isOpen = false),
  )
}
