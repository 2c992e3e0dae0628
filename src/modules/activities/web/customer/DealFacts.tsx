/** Open deals, and what was won in twelve months. */
import { useTranslation } from 'react-i18next'
import { MoneyText } from '../../../../ui/parts/index.ts'
import { useCan, useViewer } from '../../../../ui/session/index.ts'
import { usePhone } from '../../../../ui/shell/index.ts'
import { Fact, type CustomerSlotProps } from '../../../companies/web/index.ts'
import { openDeals, useDealTotals, wonLately } from './useDealTotals.ts'

export default function DealFacts(slot: CustomerSlotProps) {
  const { t } = useTranslation()
  const can = useCan()
  const phone = usePhone()
  const { currency } = useViewer().firm
  const open = useDealTotals(slot, openDeals, can('see', 'deals'))
  const won = useDealTotals(slot, wonLately, can('see', 'deals'))
  if (!can('see', 'deals')) return null
  return (
    <>
      <Fact label={phone && open ? t('activities:facts.openDealsCount', { count: open.count }) : t('activities:facts.openDeals')} note={phone ? null : open?.count || null} phoneToo>
        <MoneyText value={sum(open, currency)} decimals="whole" />
      </Fact>
      <Fact label={t('activities:facts.won')} note={phone ? null : won?.count || null} phoneToo>
        <MoneyText value={sum(won, currency)} decimals="whole" />
      </Fact>
    </>
  )
}

const sum = (totals: { count: number; amount: string } | null, currency: string) => (totals && totals.count > 0 ? { amount: totals.amount, currency } : null)
