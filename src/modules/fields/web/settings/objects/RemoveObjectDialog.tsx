/** Says what would miss the object before it is removed. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../../../ui/api/index.ts'
import { Dialog, ErrorState, LoadingRows } from '../../../../../ui/parts/index.ts'
import { getObjectUsage, objects, type ObjectRecord } from '../../../contract.ts'
import { Usage } from '../removal/Usage.tsx'
import { refreshFrame, remove } from '../settingWrites.ts'

export function RemoveObjectDialog({ row, name, onClose }: { row: ObjectRecord; name: string; onClose(): void }) {
  const { t } = useTranslation()
  const usage = useEndpoint(getObjectUsage, { params: { id: row.id } }, { staleTime: 0 })
  const [busy, setBusy] = useState(false)
  const submit = (): void => {
    setBusy(true)
    void remove(objects, row.id, t('fields:removal.removed', { name }), refreshFrame).then(onClose)
  }
  return (
    <Dialog title={t('fields:removal.object', { name })} text={t('fields:removal.objectText')} submitLabel={t('fields:removal.removeObject')} submitKind="bad" onSubmit={submit} busy={busy} onClose={onClose}>
      {usage.isPending ? <LoadingRows rows={2} height={24} /> : usage.error ? <ErrorState error={usage.error} onRetry={() => void usage.refetch()} /> : <Usage usage={usage.data} of="object" />}
    </Dialog>
  )
}
