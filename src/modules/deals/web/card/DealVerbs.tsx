/** Lost and Won of an open deal, Reopen of a closed one. Each can be taken back. */
import { IconArrowBackUp, IconCheck, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord } from '../../../../shared/object.ts'
import { Button } from '../../../../ui/parts/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { openLost, reopenDeals, winDeals } from '../move/closeDeals.tsx'

export function DealVerbs({ deal }: { deal: AnyRecord }) {
  const { t } = useTranslation()
  const can = useCan()
  const [busy, setBusy] = useState(false)
  if (deal.deletedAt || !can('change', 'deals')) return null
  const run = (work: Promise<void>): void => {
    setBusy(true)
    void work.finally(() => setBusy(false))
  }
  if (deal.status !== 'open') {
    return (
      <Button size="md" icon={IconArrowBackUp} busy={busy} onClick={() => run(reopenDeals([deal.id]))}>
        {t('deals:page.reopen')}
      </Button>
    )
  }
  return (
    <>
      <Button size="md" icon={IconX} onClick={() => openLost([deal.id])}>
        {t('deals:deals.options.status.lost')}
      </Button>
      <Button size="md" kind="go" icon={IconCheck} busy={busy} onClick={() => run(winDeals([deal.id]))}>
        {t('deals:deals.options.status.won')}
      </Button>
    </>
  )
}
