import { useQueryClient } from '@tanstack/react-query'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { useSlot } from '../../../../ui/module.ts'
import { Button } from '../../../../ui/parts/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { toastError } from '../../../../ui/undo/index.ts'
import type { CustomerObject } from './slots.ts'
import { restoreCustomer } from './trashCustomer.ts'
import styles from './Card.module.css'

/** Says that the record is in the trash, and takes it out again. */
export function TrashedBanner({ object, record }: { object: ObjectDeclaration; record: AnyRecord }) {
  const { t } = useTranslation()
  const format = useFormat()
  const can = useCan()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const notes = useSlot('customer.trashed')
  if (!record.deletedAt) return null
  const restore = (): void => {
    setBusy(true)
    void restoreCustomer(client, object, record.id).catch(toastError).finally(() => setBusy(false))
  }
  return (
    <div className={styles.banner} role="status">
      <IconTrash size={16} stroke={1.75} aria-hidden />
      <span>{t('companies:card.inTrash', { when: format.instant(record.deletedAt) })}</span>
      {notes.map(({ key, component: TrashNote }) => (
        <TrashNote key={key} object={object.name as CustomerObject} record={record} />
      ))}
      {can('delete', object.name) && (
        <Button kind="soft" busy={busy} onClick={restore}>
          {t('companies:card.restore')}
        </Button>
      )}
    </div>
  )
}
