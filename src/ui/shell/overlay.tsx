/** Opens a dialog or sheet from anywhere: a key, the palette, a list row. */
import { Suspense, useSyncExternalStore, type ReactNode } from 'react'
import { AwaitTexts } from '../i18n/AwaitTexts.tsx'

type Draw = (close: () => void) => ReactNode

let open: readonly { id: number; draw: Draw }[] = []
let lastId = 0
const watchers = new Set<() => void>()

function set(next: typeof open): void {
  open = next
  watchers.forEach((notify) => notify())
}

/** Draws until `close` is called: `openOverlay((close) => <RecordForm onClose={close} />)`. */
export function openOverlay(draw: Draw): () => void {
  const id = ++lastId
  const close = (): void => set(open.filter((overlay) => overlay.id !== id))
  set([...open, { id, draw }])
  return close
}

export function OverlayHost() {
  const overlays = useSyncExternalStore(
    (notify) => {
      watchers.add(notify)
      return () => watchers.delete(notify)
    },
    () => open,
  )
  return overlays.map(({ id, draw }) => (
    <Suspense key={id}>
      <AwaitTexts />
      {draw(() => set(open.filter((overlay) => overlay.id !== id)))}
    </Suspense>
  ))
}
