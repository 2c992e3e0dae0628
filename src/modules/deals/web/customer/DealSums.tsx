/** Open deals, and what was won in twelve months. */
import { useTranslation } from 'react-i18next'
import { MoneyText } from '../../../../ui/parts/index.ts'
import { useCan, useViewer } from '../../../../ui/session/index.ts'
import { usePhone } from '../../../../ui/shell/index.ts'
import { Fact, type CustomerSlotProps } from '../../../companies/web/index.ts'
import { openDeals, useDealTotals, wonLately } from './useDealTotals.ts'

export default function DealSums(slot: CustomerSlotProps) {
  const { t } = useTranslation()
  const can = useCan()
  const phone = usePhone()
  const open = useDealTotals(slot, openDeals, can('see', 'deals'))
  const won = useDealTotals(slot, wonLately, can('see', 'deals'))
  if (!can('see', 'deals')) return null
  return (
    <>
      <Fact label={phone && open ? t('deals:customer.openDealsCount', { count: open.count }) : t('deals:customer.openDeals')} note={phone || open?.amount === null ? null : open?.count || null} phoneToo>
        <Sum totals={open} />
      </Fact>
      <Fact label={t('deals:customer.won')} note={phone || won?.amount === null ? null : won?.count || null} phoneToo>
        <Sum totals={won} />
      </Fact>
    </>
  )
}

/** Their amount, or how many they are to whom rights hide it. */
function Sum({ totals }: { totals: ReturnType<typeof useDealTotals> }) {
  const { currency } = useViewer().firm
  if (totals && totals.amount === null) return totals.count
  return <MoneyText value={totals && totals.count > 0 ? { amount: totals.amount ?? '0', currency } : null} decimals="whole" />
}
