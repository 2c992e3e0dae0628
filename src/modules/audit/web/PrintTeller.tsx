/** Tells the register that a page goes to the printer. */
import { useEffect } from 'react'
import { call } from '../../../ui/api/index.ts'
import { notePrint } from '../contract.ts'

export function PrintTeller() {
  useEffect(() => {
    // A printer that is out of reach of the register still prints: the page has it already.
    const tell = (): void => void call(notePrint, { body: { path: location.pathname.slice(0, 300), title: document.title.slice(0, 300) } }).catch(() => {})
    window.addEventListener('beforeprint', tell)
    return () => window.removeEventListener('beforeprint', tell)
  }, [])
  return null
}
