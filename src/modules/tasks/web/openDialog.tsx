/** Dialogs load when they are first opened: the first screen does not wait for them. */
import type { ReactNode } from 'react'
import { openOverlay } from '../../../ui/shell/index.ts'
import { toastError } from '../../../ui/undo/index.ts'

/** Draws once the part has arrived; `draw` gets it and how to close. Afterwards the focus is where it was. */
export function openDialog<M>(load: () => Promise<M>, draw: (part: M, close: () => void) => ReactNode): void {
  const before = document.activeElement
  load()
    .then((part) =>
      openOverlay((close) =>
        draw(part, () => {
          close()
          requestAnimationFrame(() => giveBack(before))
        }),
      ),
    )
    .catch(toastError)
}

function giveBack(before: Element | null): void {
  if (document.activeElement === document.body && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
}
