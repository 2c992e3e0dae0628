/** Settings of objects that administrators make: listed, made, changed, removed, brought back. */
import { IconBoxMultiple, IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useRecords } from '../../../../../ui/api/index.ts'
import { Button, EmptyState, ErrorState, LoadingRows, NoAccess } from '../../../../../ui/parts/index.ts'
import { useCan } from '../../../../../ui/session/index.ts'
import { openOverlay, SettingsPage } from '../../../../../ui/shell/index.ts'
import { objects, type ObjectRecord } from '../../../contract.ts'
import { ObjectDialog } from './ObjectDialog.tsx'
import { ObjectLine } from './ObjectLine.tsx'
import { RemovedObjects } from './RemovedObjects.tsx'

export default function ObjectsPage() {
  const { t } = useTranslation()
  const can = useCan()
  const navigate = useNavigate()
  const found = useRecords(objects, { sort: 'position', limit: 200 })
  if (!can('see', 'objects')) return <SettingsPage title={t('fields:objectsPage.title')}><NoAccess /></SettingsPage>
  const fieldsOf = (name: string): void => void navigate({ to: '/settings/fields', search: { object: name } as never })
  const add = can('create', 'objects') && (
    <Button kind="pri" icon={IconPlus} onClick={() => openOverlay((close) => <ObjectDialog onClose={close} onMade={fieldsOf} />)}>
      {t('fields:objectsPage.add')}
    </Button>
  )
  const rows = (found.data?.data ?? []) as ObjectRecord[]
  return (
    <SettingsPage wide title={t('fields:objectsPage.title')} text={t('fields:objectsPage.text')} actions={add}>
      {found.isPending ? (
        <LoadingRows rows={5} height={48} />
      ) : found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <>
          {rows.length === 0 ? (
            <EmptyState icon={IconBoxMultiple} title={t('fields:objectsPage.empty')} text={t('fields:objectsPage.emptyText')} />
          ) : (
            <ul aria-label={t('fields:objects.many')}>
              {rows.map((row) => (
                <ObjectLine key={row.id} row={row} onFields={() => fieldsOf(row.name ?? '')} />
              ))}
            </ul>
          )}
          <RemovedObjects />
        </>
      )}
    </SettingsPage>
  )
}
