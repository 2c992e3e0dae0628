/** Which card has the focus, which are selected, which plans its step, which is peeked at. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { BoardCard, BoardColumn } from '../../contract.ts'
import { cardsBetween, nextCard, type Direction } from './cardWalk.ts'
import type { CardActions } from './DealCard.tsx'

interface Options {
  /** In the order of the screen, without folded ones. */
  columns: readonly BoardColumn[]
  open(card: BoardCard): void
  move(card: BoardCard): void
}

const nobody: ReadonlySet<string> = new Set()

export function useCards({ columns, open, move }: Options) {
  const [focused, setFocused] = useState<string | null>(null)
  const [moved, setMoved] = useState(0)
  const [picked, setSelected] = useState(nobody)
  // Cards that have left the board are selected no more.
  const selected = useMemo(() => {
    if (picked.size === 0) return nobody
    const there = new Set(columns.flatMap((column) => column.cards.map((card) => card.id)))
    return new Set([...picked].filter((id) => there.has(id)))
  }, [picked, columns])
  const [planning, setPlanning] = useState<string | null>(null)
  const [peeked, setPeeked] = useState(false)
  const anchor = useRef<string | null>(null)
  const latest = useRef({ columns, selected, open, move })
  useEffect(() => {
    latest.current = { columns, selected, open, move }
  })

  const toggle = useCallback((id: string): void => {
    anchor.current = id
    setSelected((now) => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  const actions = useMemo<CardActions>(
    () => ({
      click(card, event) {
        setFocused(card.id)
        if (event.shiftKey) setSelected((now) => new Set([...now, ...cardsBetween(latest.current.columns, anchor.current, card.id)]))
        else if (event.ctrlKey || event.metaKey) toggle(card.id)
        else latest.current.open(card)
      },
      focus: setFocused,
      plan: setPlanning,
      dragged: (id) => (latest.current.selected.has(id) ? [...latest.current.selected] : [id]),
      move: (card) => latest.current.move(card),
    }),
    [toggle],
  )
  const walk = (direction: Direction): void => {
    const next = nextCard(columns, focused, direction)
    setFocused(next)
    setMoved((count) => count + 1)
  }
  return {
    focused,
    moved,
    selected,
    planning,
    /** The card in the peek. */
    peek: peeked ? focused : null,
    actions,
    walk,
    toggle,
    plan: setPlanning,
    setPeeked,
    clear: () => setSelected(nobody),
    /** What a command acts on: the selected cards, else the one in focus. */
    chosen: selected.size > 0 ? [...selected] : focused ? [focused] : [],
    /** Brings the card in focus into sight again after it has moved. */
    follow: () => setMoved((count) => count + 1),
  }
}
