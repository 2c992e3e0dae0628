import { useEffect, useState } from 'react'

/** The ticket of a link, behind `#`. Taken out of the address, so that it is in no history and on no picture. */
export function useTicket(): string {
  const [ticket] = useState(() => location.hash.slice(1) || (history.state as { ticket?: string } | null)?.ticket || '-')
  useEffect(() => {
    // A page that is loaded anew still has it.
    if (location.hash) history.replaceState({ ticket }, '', location.pathname)
  }, [ticket])
  return ticket
}
