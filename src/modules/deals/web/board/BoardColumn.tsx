/** A stage with its cards: any number of them, drawn as they come into sight. */
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from '../../../../ui/parts/index.ts'
import type { BoardColumn as Column, Stage } from '../../contract.ts'
import { DealCard, type CardActions } from './DealCard.tsx'
import { useDrop } from './useDrop.ts'
import styles from './BoardColumn.module.css'

export interface CardLooks {
  selected: ReadonlySet<string>
  focused: string | null
  /** Counts up when the keyboard moved: then the card is brought into sight and takes the focus. */
  moved: number
  dragged: ReadonlySet<string>
  planning: string | null
  mayChange: boolean
  mayPlan: boolean
  touch: boolean
}

interface BoardColumnProps {
  stage: Stage
  column: Column
  head: ReactNode
  /** What a drop here would do; null while nothing is dragged over it. */
  hint: ReactNode
  looks: CardLooks
  /** While the board is drawn for the first time, only the cards in sight, one below the other, of which none is measured; none where the column is out of sight. */
  drawn: 'all' | 'first' | 'none'
  /** Holds the first card that Tab reaches when none has the focus. */
  first: boolean
  actions: CardActions
  onMore(stageId: string): void
}

const cardHeight = 86
const gap = 6
/** A low card with its gap, and what stands above the first one: about so many cards are in sight. */
const lowHeight = 72
const above = 180
const fitting = (count: number): number => Math.min(count, Math.ceil((innerHeight - above) / lowHeight))

export function BoardColumn({ stage, column, head, hint, looks, drawn, first, actions, onMore }: BoardColumnProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLElement>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const { cards, next } = column
  const settled = drawn === 'all'
  const held = cards.findIndex((card) => looks.dragged.has(card.id))
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => cardHeight,
    gap,
    enabled: settled,
    overscan: 6,
    getItemKey: (index) => cards[index]?.id ?? index,
    // The card that a drag began with must stay, or the browser loses the drag.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(held >= 0 ? [held] : [])])].sort((a, b) => a - b),
  })
  const items = settled ? virtual.getVirtualItems() : cards.slice(0, drawn === 'none' ? 0 : fitting(cards.length)).map((card, index) => ({ key: card.id, index, start: null }))
  const last = items.at(-1)?.index ?? 0
  useDrop(box, { stageId: stage.id })
  useEffect(() => (scroll.current ? autoScrollForElements({ element: scroll.current }) : undefined), [])
  useEffect(() => {
    if (settled && next && last >= cards.length - 12) onMore(stage.id)
  }, [settled, last, next, cards.length, stage.id, onMore])

  const focusedAt = looks.focused === null ? -1 : cards.findIndex((card) => card.id === looks.focused)
  useEffect(() => {
    if (looks.moved === 0 || focusedAt < 0) return
    virtual.scrollToIndex(focusedAt)
    const frame = requestAnimationFrame(() => {
      const card = scroll.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(looks.focused ?? '')}"]`)
      card?.focus({ preventScroll: true })
      card?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    })
    return () => cancelAnimationFrame(frame)
    // Only a move of the keyboard may take the focus, not new cards.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [looks.moved])

  return (
    <section ref={box} className={classes(styles.column, hint !== null && styles.over)} aria-label={stage.name} data-stage={stage.id}>
      {head}
      {hint !== null && <div className={styles.hint}>{hint}</div>}
      <div ref={scroll} className={styles.cards}>
        <div className={styles.space} role="feed" aria-label={stage.name} style={{ height: settled ? virtual.getTotalSize() : cards.length * (cardHeight + gap) - gap }}>
          {items.map((item) => {
            const card = cards[item.index]
            return (
              card && (
                <div
                  key={item.key}
                  ref={settled ? virtual.measureElement : undefined}
                  data-index={item.index}
                  className={item.start === null ? styles.flow : styles.slot}
                  style={item.start === null ? undefined : { transform: `translateY(${item.start}px)` }}
                >
                  <DealCard
                    card={card}
                    place={item.index + 1}
                    of={column.count}
                    normDays={stage.normDays}
                    selected={looks.selected.has(card.id)}
                    dragged={looks.dragged.has(card.id)}
                    reachable={looks.focused === null ? first && item.index === 0 : looks.focused === card.id}
                    planning={looks.planning === card.id}
                    mayChange={looks.mayChange}
                    mayPlan={looks.mayPlan && card.status === 'open'}
                    touch={looks.touch}
                    actions={actions}
                  />
                </div>
              )
            )
          })}
        </div>
        {next && <div className={styles.more}>{t('deals:column.more', { count: column.count - cards.length })}</div>}
      </div>
    </section>
  )
}
