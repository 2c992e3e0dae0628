/** For how long nobody has touched the screens of this browser, in all its tabs. The server is told with each request. */
const key = 'clientele.touched'
/** Milliseconds between two notes for other tabs. */
const noteEvery = 2000

let touched = Date.now()
let noted = 0

/** Milliseconds since 1970. */
export const lastTouch = (): number => Math.max(touched, ofOtherTabs())

function ofOtherTabs(): number {
  try {
    return Number(globalThis.localStorage?.getItem(key) ?? 0) || 0
  } catch {
    return 0
  }
}

function touch(): void {
  touched = Date.now()
  if (touched - noted < noteEvery) return
  noted = touched
  // A browser that keeps nothing tells for its own tab alone.
  try {
    localStorage.setItem(key, String(touched))
  } catch {
    noted = Infinity
  }
}

const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const

/** Hears when somebody touches the screen, besides keeping note of it. Gives back how to stop. */
export function onTouch(listener: () => void = () => {}): () => void {
  const hear = (): void => {
    touch()
    listener()
  }
  const options = { capture: true, passive: true } as const
  for (const name of touches) addEventListener(name, hear, options)
  return () => {
    for (const name of touches) removeEventListener(name, hear, options)
  }
}

export const idleHeaders = (): Record<string, string> => ({ 'clientele-idle': String(Math.max(0, Math.round((Date.now() - lastTouch()) / 1000))) })
