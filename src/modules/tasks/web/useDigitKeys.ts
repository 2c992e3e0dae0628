import { useEffect, useRef } from 'react'

/** Keys 1 to 9 while a pop-up is open and no field has the focus; `run` gets the place from 0 and says whether there is one. */
export function useDigitKeys(run: (index: number) => boolean): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof Element && event.target.closest('input:not([type=checkbox]), textarea')
      if (typing || event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return
      if (latest.current(Number(event.key) - 1)) event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
