/** Open deals that nobody will take further, the largest first. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Money } from '../../../../shared/fields.ts'
import { Button, MoneyText, Panel, UrgencyMark } from '../../../../ui/parts/index.ts'
import { useViewer } from '../../../../ui/session/index.ts'
import type { MyDay } from '../../contract.ts'
import { openStep } from '../finish/openFinish.tsx'
import styles from './Side.module.css'

interface StepDeal {
  id: string
  title: string
  amount: Money | null
}

export function StepsPanel({ deals }: { deals: MyDay['dealsWithoutStep'] }) {
  const { t } = useTranslation()
  const viewer = useViewer()
  const rows = deals.data as unknown as StepDeal[]
  const filter = {
    and: [
      { field: 'ownerId', op: 'eq', value: viewer.id },
      { field: 'status', op: 'eq', value: 'open' },
      { field: 'nextStepOn', op: 'empty', value: true },
    ],
  }
  const all = deals.count > rows.length && (
    <Link className={styles.all} to={'/deals/table' as string} search={{ filter } as never}>
      {t('tasks:steps.all')}
    </Link>
  )
  return (
    <Panel title={t('tasks:steps.title')} count={deals.count} actions={all} flush>
      {rows.length === 0 ? (
        <p className={styles.nothing}>{t('tasks:steps.none')}</p>
      ) : (
        <ul className={styles.lines}>
          {rows.map((deal) => (
            <li key={deal.id} className={styles.deal}>
              <UrgencyMark urgency="none" />
              <Link className={styles.cut} to={`/deals/${deal.id}` as string} title={deal.title}>
                {deal.title}
              </Link>
              <span className={styles.sum}>{deal.amount && <MoneyText value={deal.amount} decimals="whole" />}</span>
              <Button size="xs" onClick={() => openStep(deal)}>
                {t('tasks:step.verb')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
