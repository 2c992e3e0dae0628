/** What a card says, on the board and in the hand that drags it. */
import { IconClock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useText } from '../../../../ui/i18n/useText.ts'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { Avatar, StepMark } from '../../../../ui/parts/index.ts'
import type { BoardCard } from '../../contract.ts'
import { daysText, isStuck } from '../stageAge.ts'
import styles from './DealCard.module.css'

interface CardBodyProps {
  card: BoardCard
  normDays: string | null
  /** The name, where it is more than text. */
  title?: ReactNode
  /** In place of the plain mark. */
  mark?: ReactNode
  /** At the end of the last line. */
  end?: ReactNode
}

export function CardBody({ card, normDays, title, mark, end }: CardBodyProps) {
  const t = useText()
  const format = useFormat()
  const line = card.summary || card.customer?.name
  return (
    <>
      <div className={styles.head}>
        <span className={styles.name}>{title ?? card.title}</span>
        {card.amount && <span className={styles.amount}>{format.money(card.amount)}</span>}
      </div>
      {line && <div className={styles.line}>{line}</div>}
      {stuckCard(card, normDays) && (
        <div className={styles.stuck}>
          <IconClock size={14} stroke={1.75} aria-hidden />
          {t('deals:card.stuck', { days: daysText(card.daysInStage, format), norm: format.number(normDays) })}
        </div>
      )}
      <div className={styles.foot}>
        {mark ?? <CardMark card={card} />}
        <span className={styles.end}>
          {card.owner && <Avatar id={card.owner.id} name={card.owner.name} size="s" alone />}
          {end}
        </span>
      </div>
    </>
  )
}

/** A won deal wants no step; its day is what counts. */
export function CardMark({ card, onClick }: { card: BoardCard; onClick?: () => void }) {
  const t = useText()
  if (card.status !== 'open') return <span className={styles.closed}>{t(`deals:deals.options.status.${card.status}`)}</span>
  return <StepMark step={{ on: card.nextStepOn, at: card.nextStepAt }} urgency={card.urgency} onClick={onClick} />
}

export const stuckCard = (card: BoardCard, normDays: string | null): boolean => card.status === 'open' && isStuck(card.daysInStage, normDays)
