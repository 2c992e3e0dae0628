import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/parts/index.ts'
import { openRecordForm } from '../../../../ui/records/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import type { CustomerSlotProps } from '../../../companies/web/index.ts'
import { deals } from '../../contract.ts'

/** A deal with this customer; its card opens once it is there. */
export default function NewDealAction({ object, record }: CustomerSlotProps) {
  const { t } = useTranslation()
  const can = useCan()
  const navigate = useNavigate()
  if (!can('create', 'deals')) return null
  const initial = object === 'companies' ? { companyId: record.id } : { contactId: record.id, companyId: record.companyId ?? null }
  return (
    <Button size="md" icon={IconPlus} onClick={() => openRecordForm(deals, { initial, onSaved: (deal) => void navigate({ to: `/deals/${deal.id}` }) })}>
      {t('deals:deals.one')}
    </Button>
  )
}
