/** What can be done with the selected cards, besides dragging them. */
import { IconArrowsExchange } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { BulkBar, BulkButton } from '../../../../ui/parts/index.ts'

export function BoardSelection({ selected, total, onMove, onClear }: { selected: number; total: number; onMove(): void; onClear(): void }) {
  const { t } = useTranslation()
  return (
    <BulkBar selected={selected} total={total} onClear={onClear}>
      <BulkButton icon={IconArrowsExchange} onClick={onMove}>
        {t('deals:move.to')}
      </BulkButton>
    </BulkBar>
  )
}
