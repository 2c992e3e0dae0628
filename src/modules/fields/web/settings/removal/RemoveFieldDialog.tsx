/** Says what would miss the field before it is removed. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../../../ui/api/index.ts'
import { Dialog, ErrorState, LoadingRows } from '../../../../../ui/parts/index.ts'
import { fields, getFieldUsage, type FieldRecord } from '../../../contract.ts'
import { remove } from '../settingWrites.ts'
import { Usage } from './Usage.tsx'

export function RemoveFieldDialog({ field, name, onClose }: { field: FieldRecord; name: string; onClose(): void }) {
  const { t } = useTranslation()
  const usage = useEndpoint(getFieldUsage, { params: { id: field.id } }, { staleTime: 0 })
  const [busy, setBusy] = useState(false)
  const submit = (): void => {
    setBusy(true)
    void remove(fields, field.id, t('fields:removal.removed', { name })).then(onClose)
  }
  return (
    <Dialog title={t('fields:removal.field', { name })} text={t('fields:removal.fieldText')} submitLabel={t('fields:removal.remove')} submitKind="bad" onSubmit={submit} busy={busy} onClose={onClose}>
      {usage.isPending ? <LoadingRows rows={2} height={24} /> : usage.error ? <ErrorState error={usage.error} onRetry={() => void usage.refetch()} /> : <Usage usage={usage.data} of="field" />}
    </Dialog>
  )
}
