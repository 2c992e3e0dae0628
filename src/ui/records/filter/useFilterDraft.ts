/** Chips while they are edited. Complete ones act at once, with a short pause while somebody types. */
import { useEffect, useRef, useState } from 'react'
import type { Filter } from '../../../shared/filter.ts'
import { isComplete } from './operatorsOf.ts'
import { filterOf, itemsOf, type FilterItem } from './rules.ts'

const pause = 250

const complete = (items: readonly FilterItem[]): FilterItem[] =>
  items.flatMap((item): FilterItem[] => {
    if (item.kind === 'opaque') return [item]
    if (item.kind === 'rule') return isComplete(item.op, item.value) ? [item] : []
    const rules = item.rules.filter((rule) => isComplete(rule.op, rule.value))
    return rules.length > 0 ? [{ ...item, rules }] : []
  })

export function useFilterDraft(filter: Filter | null, onChange: (filter: Filter | null) => void) {
  const [items, setItems] = useState(() => itemsOf(filter))
  const [fresh, setFresh] = useState<number | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sent = useRef(JSON.stringify(filter))

  // A view was opened, or Back pressed: the address wins.
  useEffect(() => {
    const now = JSON.stringify(filter)
    if (now === sent.current) return
    sent.current = now
    setItems(itemsOf(filter))
    setFresh(null)
  }, [filter])
  useEffect(() => () => clearTimeout(timer.current), [])

  const change = (next: FilterItem[], wait = 0): void => {
    setItems(next)
    clearTimeout(timer.current)
    const send = (): void => {
      const tree = filterOf(complete(next)) ?? null
      const text = JSON.stringify(tree)
      if (text === sent.current) return
      sent.current = text
      onChange(tree)
    }
    if (wait) timer.current = setTimeout(send, wait)
    else send()
  }

  return {
    items,
    /** Index of the chip that has just been added. */
    fresh,
    setItem: (at: number, item: FilterItem) => change(items.map((old, index) => (index === at ? item : old)), pause),
    add: (item: FilterItem) => {
      setFresh(items.length)
      change([...items, item])
    },
    remove: (at: number) => {
      setFresh(null)
      change(items.filter((_, index) => index !== at))
    },
    clear: () => {
      setFresh(null)
      change([])
    },
    /** A chip that was left without a value goes. */
    closeFresh: () => {
      setFresh(null)
      setItems((now) => now.filter((item) => complete([item]).length > 0))
    },
  }
}
