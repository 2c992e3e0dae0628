/** What a drop would do: how many deals go where, and what will be asked. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { labelKey } from '../../../../shared/object.ts'
import { deals, type Stage } from '../../contract.ts'
import { missingInAny } from '../move/missingFields.ts'
import { readDeals } from '../move/moveDeals.ts'

export function DropHint({ ids, stage }: { ids: readonly string[]; stage: Stage }) {
  const { t, i18n } = useTranslation()
  const { locale } = useFormat()
  const asks = stage.requiredFields.length > 0
  const found = useQuery({ queryKey: ['deals', 'dragged', ids], queryFn: () => readDeals(ids), enabled: asks, staleTime: 10_000 })
  const missing = asks && found.data ? missingInAny(stage, found.data) : []
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    missing.map((name) => t(labelKey.field(deals, name)).toLocaleLowerCase(i18n.language)),
  )
  return (
    <>
      <span>{t('deals:move.hint', { count: ids.length, stage: stage.name })}</span>
      {missing.length > 0 && <span>{t('deals:move.willAsk', { fields: names })}</span>}
      {stage.onEntry && <span>{t(`deals:move.onEntry.${stage.onEntry}`)}</span>}
    </>
  )
}
