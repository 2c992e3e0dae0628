/** Opens a dialog or sheet from anywhere: a key, the palette, a list row. */
import { Component, Suspense, useSyncExternalStore, type ReactNode } from 'react'
import { AwaitTexts } from '../i18n/AwaitTexts.tsx'
import { WholePage } from '../parts/later.tsx'
import { Waits } from '../parts/waits.ts'
import { toastError } from '../undo/index.ts'

type Draw = (close: () => void) => ReactNode

let open: readonly { id: number; draw: Draw; close(): void }[] = []
let lastId = 0
const watchers = new Set<() => void>()

function set(next: typeof open): void {
  open = next
  watchers.forEach((notify) => notify())
}

/** Draws until `close` is called: `openOverlay((close) => <RecordForm onClose={close} />)`. `onGone` hears of its end, however it came. */
export function openOverlay(draw: Draw, onGone?: () => void): () => void {
  const id = ++lastId
  const close = (): void => {
    if (!open.some((overlay) => overlay.id === id)) return
    set(open.filter((overlay) => overlay.id !== id))
    onGone?.()
  }
  set([...open, { id, draw, close }])
  return close
}

/** A dialog that cannot be fetched, or fails, says so and is gone; the page below it stays. */
class Fallible extends Component<{ onFailure(): void; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }
  override componentDidCatch(error: unknown): void {
    toastError(error)
    this.props.onFailure()
  }
  override render(): ReactNode {
    return this.state.failed ? null : this.props.children
  }
}

export function OverlayHost() {
  const overlays = useSyncExternalStore(
    (notify) => {
      watchers.add(notify)
      return () => watchers.delete(notify)
    },
    () => open,
  )
  return overlays.map(({ id, draw, close }) => (
    <Fallible key={id} onFailure={close}>
      <WholePage value={true}>
        <Suspense fallback={<Waits />}>
          <AwaitTexts />
          {draw(close)}
        </Suspense>
      </WholePage>
    </Fallible>
  ))
}
