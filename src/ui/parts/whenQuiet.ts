/** Milliseconds of idleness that count as quiet, and between two looks. */
const quiet = 20
const again = 500

/** Runs it once, some milliseconds from now, when the page has nothing to do: what is fetched ahead must not stand in the way of what somebody waits for. Gives back how to call it off. */
export function whenQuiet(work: () => void, after: number): () => void {
  let idle = 0
  let timer = setTimeout(look, after)
  function look(): void {
    // Safari has no such callback.
    if (typeof requestIdleCallback !== 'function') return work()
    idle = requestIdleCallback((deadline) => {
      if (deadline.timeRemaining() >= quiet) work()
      else timer = setTimeout(look, again)
    })
  }
  return () => {
    clearTimeout(timer)
    if (idle !== 0) cancelIdleCallback(idle)
  }
}
