/** A deal on the board. Drawn anew only when something of it changes: there may be thousands. */
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { disableNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/disable-native-drag-preview'
import { IconArrowsExchange } from '@tabler/icons-react'
import { memo, useEffect, useRef, type MouseEvent } from 'react'
import { useText } from '../../../../ui/i18n/useText.ts'
import { classes, Popover } from '../../../../ui/parts/index.ts'
import type { BoardCard } from '../../contract.ts'
import { PlanStep } from '../step/laterStep.ts'
import { CardBody, CardMark, stuckCard } from './CardBody.tsx'
import styles from './DealCard.module.css'

/** What a card can ask of the board. The object stays the same while the board lives. */
export interface CardActions {
  click(card: BoardCard, event: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>): void
  focus(id: string): void
  /** Opens the form of the next step at the card; null closes it. */
  plan(id: string | null): void
  /** All that move along when this card is dragged. */
  dragged(id: string): string[]
  /** Asks where to, on screens without dragging. */
  move(card: BoardCard): void
}

interface DealCardProps {
  card: BoardCard
  /** Its place in the column, from 1, and how many the column has: only some of them are drawn. */
  place: number
  of: number
  normDays: string | null
  selected: boolean
  dragged: boolean
  /** The one card that Tab reaches. */
  reachable: boolean
  planning: boolean
  mayChange: boolean
  mayPlan: boolean
  /** Screens that are touched have a button in place of dragging. */
  touch: boolean
  actions: CardActions
}

export const DealCard = memo(function DealCard({
  card,
  place,
  of,
  normDays,
  selected,
  dragged,
  reachable,
  planning,
  mayChange,
  mayPlan,
  touch,
  actions,
}: DealCardProps) {
  const t = useText()
  const element = useRef<HTMLElement>(null)
  const { id } = card

  useEffect(() => {
    if (!element.current || touch || !mayChange) return
    return draggable({
      element: element.current,
      getInitialData: () => ({ deals: actions.dragged(id) }),
      onGenerateDragPreview: ({ nativeSetDragImage }) => disableNativeDragPreview({ nativeSetDragImage }),
    })
  }, [id, touch, mayChange, actions])

  const click = (event: MouseEvent): void => {
    const inner = event.target instanceof Element && event.target.closest('button, input, form')
    if (inner || event.defaultPrevented) return
    event.preventDefault()
    actions.click(card, event)
  }
  const link = (
    // Plain: hundreds are drawn at once, and the click is the card's.
    <a href={`/deals/${id}`} className={styles.link} tabIndex={-1} draggable={false} title={card.title}>
      {card.title}
    </a>
  )
  const end = touch && mayChange && (
    <button type="button" className={styles.move} aria-label={t('deals:card.move', { deal: card.title })} onClick={() => actions.move(card)}>
      <IconArrowsExchange size={20} stroke={1.75} aria-hidden />
    </button>
  )
  return (
    // Articles of a feed take the focus (WAI-ARIA, feed pattern); the keys of the board act on it, see useBoardKeys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <article
      ref={element}
      data-id={id}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={reachable ? 0 : -1}
      aria-posinset={place}
      aria-setsize={of}
      aria-label={selected ? t('deals:card.selected', { deal: card.title }) : card.title}
      className={classes(styles.card, stuckCard(card, normDays) && styles.stuckEdge, selected && styles.selected, dragged && styles.dragged)}
      onClick={click}
      onFocus={(event) => event.target === event.currentTarget && actions.focus(id)}
    >
      <CardBody
        card={card}
        normDays={normDays}
        title={link}
        mark={mayPlan ? <PlanMark card={card} open={planning} actions={actions} /> : undefined}
        end={end}
      />
    </article>
  )
})

function PlanMark({ card, open, actions }: { card: BoardCard; open: boolean; actions: CardActions }) {
  const t = useText()
  const mark = <CardMark card={card} onClick={() => actions.plan(open ? null : card.id)} />
  if (!open) return mark
  return (
    <Popover
      opened
      prepare={PlanStep.fetch}
      withRoles={false}
      onChange={(opened) => !opened && actions.plan(null)}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <span>{mark}</span>
      </Popover.Target>
      <Popover.Dropdown p={0} role="dialog" aria-label={t('deals:step.title')}>
        <PlanStep dealId={card.id} current={card.nextTask} onDone={() => actions.plan(null)} />
      </Popover.Dropdown>
    </Popover>
  )
}
