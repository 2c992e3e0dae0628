/**
 * Lets one tab of a browser do a thing for all. Web Locks where the page is secure; over plain http on
 * a local network, where browsers withhold them, a lease in localStorage that the leader renews.
 */
const leaseFor = 6000
const renewEvery = 2000

/** Runs `start` when this tab leads; what it returns is run when it stops. Gives back how to give up. */
export function leadOneTab(name: string, start: () => () => void): () => void {
  return navigator.locks ? leadByLock(name, start) : leadByLease(name, start)
}

function leadByLock(name: string, start: () => () => void): () => void {
  const given = new AbortController()
  void navigator.locks
    .request(name, { signal: given.signal }, () => {
      const stop = start()
      return new Promise<void>((resolve) => {
        given.signal.addEventListener('abort', () => {
          stop()
          resolve()
        })
      })
    })
    .catch(() => undefined)
  return () => given.abort()
}

function leadByLease(name: string, start: () => () => void): () => void {
  const own = String(Math.random())
  const key = `lease:${name}`
  let stop: (() => void) | null = null
  const turn = (): void => {
    const [holder, until] = (localStorage.getItem(key) ?? '').split(' ')
    const free = !holder || Number(until) < Date.now()
    if (holder !== own && !free) {
      stop?.()
      stop = null
      return
    }
    localStorage.setItem(key, `${own} ${Date.now() + leaseFor}`)
    // Two tabs may write at once; the one that still holds it at its next turn leads.
    if (holder === own) stop ??= start()
  }
  const release = (): void => {
    stop?.()
    stop = null
    if (localStorage.getItem(key)?.startsWith(`${own} `)) localStorage.removeItem(key)
  }
  // The timer goes on, so that a page brought back by the browser's history takes its turn again.
  const timer = setInterval(turn, renewEvery)
  turn()
  addEventListener('pagehide', release)
  return () => {
    clearInterval(timer)
    removeEventListener('pagehide', release)
    release()
  }
}
