import { laterPart } from '../parts/later.tsx'
import { openOverlay } from '../shell/overlay.tsx'

const KeyHelp = laterPart(() => import('./KeyHelp.tsx'))

export function openKeyHelp(): void {
  openOverlay((close) => (
    <KeyHelp onClose={close} />
  ))
}
