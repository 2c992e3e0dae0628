/** What can be done with the selected rows at once. All of it can be taken back. */
import { IconDownload, IconPencil, IconRestore, IconTag, IconTrash, IconUserPlus } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { BulkBar, BulkButton } from '../../parts/BulkBar.tsx'
import { confirm } from '../../parts/confirm.tsx'
import { later } from '../../parts/later.tsx'
import { useCan } from '../../session/viewer.tsx'
import { openOverlay } from '../../shell/overlay.tsx'
import { showToast } from '../../undo/toasts.ts'
import { pushUndo, toastError } from '../../undo/undo.ts'
import { openRecentWork } from './openRecentWork.tsx'
import { restoreMany, trashMany, type BulkOutcome, type BulkTarget } from './bulkWork.ts'

interface BulkActionsProps {
  object: ObjectDeclaration
  count: number
  total: number | null
  target: BulkTarget
  trash: boolean
  onSelectAll?(): void
  onClear(): void
  onExport(): void
}

const BulkEditDialog = later(() => import('./BulkEditDialog.tsx').then((part) => part.BulkEditDialog))
const BulkTagsDialog = later(() => import('./BulkTagsDialog.tsx').then((part) => part.BulkTagsDialog))
const BulkPreviewBlock = later(() => import('./BulkPreviewBlock.tsx').then((part) => part.BulkPreviewBlock))

/** From this many on it is said beforehand what will happen. */
const askFrom = 20

export function BulkActions({ object, count, total, target, trash, onSelectAll, onClear, onExport }: BulkActionsProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const can = useCan()
  const { owner } = object.access
  const tags = Object.entries(object.fields).find(([, field]) => field.type === 'tags' && !field.internal)?.[0]
  const things = t(`${object.module}:${object.name}.count`, { count })

  const finish = (key: string, { changed, left, running, undo }: BulkOutcome): void => {
    onClear()
    // A long one tells of itself when it is done.
    if (running) return
    if (left > 0) showToast({ kind: 'error', text: t('ui:jobs.left', { count: left }), action: { label: t('ui:jobs.show'), run: openRecentWork } })
    if (changed === 0 && left > 0) return
    pushUndo({ label: t(`ui:records.bulk.${key}`, { things: t(`${object.module}:${object.name}.count`, { count: changed }) }), undo })
  }
  const remove = (): void => {
    const run = async (): Promise<void> => finish('deleted', await trashMany(client, object, target))
    if (count < askFrom) run().catch(toastError)
    else confirm({ title: t('ui:records.bulk.deleteTitle', { things }), text: <DeleteText object={object} target={target} />, verb: t('ui:records.bulk.deleteVerb', { things }), destroys: true, run })
  }
  const restore = (): void => {
    restoreMany(client, object, target)
      .then((done) => finish('restored', done))
      .catch(toastError)
  }
  const edit = (field?: string): void => {
    openOverlay((close) => <BulkEditDialog object={object} target={target} count={count} field={field} onDone={(done) => finish('changed', done)} onClose={close} />)
  }

  return (
    <BulkBar selected={count} total={total} onSelectAll={onSelectAll} onClear={onClear}>
      {trash ? (
        <BulkButton icon={IconRestore} onClick={restore}>
          {t('ui:records.bulk.restore')}
        </BulkButton>
      ) : (
        <>
          {owner && can('change', object.name) && (
            <BulkButton icon={IconUserPlus} onClick={() => edit(owner)}>
              {t('ui:records.bulk.owner')}
            </BulkButton>
          )}
          {can('change', object.name) && (
            <BulkButton icon={IconPencil} onClick={() => edit()}>
              {t('ui:records.bulk.edit')}
            </BulkButton>
          )}
          {tags && can('change', object.name) && (
            <BulkButton icon={IconTag} onClick={() => openOverlay((close) => <BulkTagsDialog object={object} field={tags} target={target} count={count} onDone={(done) => finish('changed', done)} onClose={close} />)}>
              {t('ui:records.bulk.tags')}
            </BulkButton>
          )}
          {can('export', object.name) && (
            <BulkButton icon={IconDownload} onClick={onExport}>
              {t('ui:records.bulk.export')}
            </BulkButton>
          )}
          {can('delete', object.name) && (
            <BulkButton icon={IconTrash} onClick={remove}>
              {t('ui:records.bulk.delete')}
            </BulkButton>
          )}
        </>
      )}
    </BulkBar>
  )
}

function DeleteText({ object, target }: Pick<BulkActionsProps, 'object' | 'target'>) {
  const { t } = useTranslation()
  return (
    <>
      <span>{t('ui:records.bulk.deleteText')}</span>
      <BulkPreviewBlock object={object} target={target} verb={deletion} />
    </>
  )
}

const deletion = { delete: true } as const
