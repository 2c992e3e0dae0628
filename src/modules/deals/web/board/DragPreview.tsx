/** The card in the hand: follows the pointer at once, tilted, with the number of deals. */
import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from '../../../../ui/parts/index.ts'
import type { BoardCard } from '../../contract.ts'
import { CardBody } from './CardBody.tsx'
import type { Dragged } from './useBoardDrag.ts'
import styles from './DealCard.module.css'

export function DragPreview({ dragged, card, normDays }: { dragged: Dragged; card: BoardCard; normDays: string | null }) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  useEffect(
    () =>
      monitorForElements({
        onDrag: ({ location }) => place(box.current, dragged, location.current.input),
      }),
    [dragged],
  )
  useEffect(() => place(box.current, dragged, dragged.from), [dragged])
  const count = dragged.ids.length
  return (
    <div ref={box} className={styles.preview} style={{ width: dragged.width }} aria-hidden="true">
      <div className={classes(styles.card, styles.selected, styles.tilted)}>
        <CardBody card={card} normDays={normDays} />
        {count > 1 && <span className={styles.badge}>{t('deals:count', { count })}</span>}
      </div>
    </div>
  )
}

function place(box: HTMLElement | null, { grip }: Dragged, { clientX, clientY }: { clientX: number; clientY: number }): void {
  if (box) box.style.transform = `translate(${clientX - grip.x}px, ${clientY - grip.y}px)`
}
