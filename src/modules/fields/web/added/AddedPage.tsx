/** `/o/$object/$id`: the card of a record of an object that an administrator made. */
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { labelKey, relationsOf, type AnyRecord, type ObjectDeclaration } from '../../../../shared/object.ts'
import { matches } from '../../../../shared/conditions/matches.ts'
import { useRecord } from '../../../../ui/api/index.ts'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { useKeys } from '../../../../ui/keys/index.ts'
import { useSlot } from '../../../../ui/module.ts'
import { Button, ErrorState, IconButton, LoadingRows, Tabs } from '../../../../ui/parts/index.ts'
import { addedPath } from '../../../../ui/records/catalog.ts'
import { RecordHistory } from '../../../../ui/records/history/index.ts'
import { openRecordForm, screensOf, titleOf } from '../../../../ui/records/index.ts'
import { restoreMany, trashMany } from '../../../../ui/records/list/bulkWork.ts'
import { useMatchContext } from '../../../../ui/records/useMatchContext.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { NotFound, Page } from '../../../../ui/shell/index.ts'
import { pushUndo, toastError } from '../../../../ui/undo/index.ts'
import AddSectionButton from '../section/AddSectionButton.tsx'
import { AddedFields } from './AddedFields.tsx'
import { AddedMenu } from './AddedMenu.tsx'
import styles from './Added.module.css'

export default function AddedPage() {
  const { object: name = '', id = '' } = useParams({ strict: false }) as { object?: string; id?: string }
  const object = screensOf(name)?.object
  return object?.custom ? <Card key={id} object={object} id={id} /> : <NotFound />
}

function Card({ object, id }: { object: ObjectDeclaration; id: string }) {
  const { t } = useTranslation()
  const can = useCan()
  const client = useQueryClient()
  const navigate = useNavigate()
  const include = relationsOf(object).filter(({ fieldName, relation }) => object.fields[fieldName] && relation !== fieldName).map(({ relation }) => relation)
  const { data, error, refetch } = useRecord(object, id, { include })
  const record = data as AnyRecord | undefined
  const mayChange = record !== undefined && !record.deletedAt && can('change', object.name)
  const edit = (): void => openRecordForm(object, { record })
  useKeys([{ keys: 'E', labelKey: 'ui:actions.edit', run: edit }], mayChange)
  const title = record ? titleOf(object.name, record) || t('ui:records.unnamed') : t(labelKey.one(object))
  const after = (work: typeof trashMany, key: string) => () =>
    work(client, object, { ids: [id], where: null })
      .then(({ undo }) => pushUndo({ label: t(`ui:records.bulk.${key}`, { things: title }), undo }))
      .catch(toastError)
  return (
    <Page
      title={title}
      crumb={{ label: t(labelKey.many(object)), to: addedPath(object.name) }}
      actions={
        record && (
          <>
            {mayChange && <Button icon={IconPencil} keys="E" onClick={edit}>{t('ui:actions.edit')}</Button>}
            {!record.deletedAt && can('delete', object.name) && <IconButton icon={IconTrash} label={t('ui:actions.delete')} onClick={() => void after(trashMany, 'deleted')().then(() => navigate({ to: addedPath(object.name) }))} />}
            {record.deletedAt && can('delete', object.name) && <Button kind="soft" onClick={() => void after(restoreMany, 'restored')()}>{t('ui:records.bulk.restore')}</Button>}
            <AddedMenu object={object} record={record} />
          </>
        )
      }
      phoneActions={record && <>{mayChange && <IconButton icon={IconPencil} label={t('ui:actions.edit')} onClick={edit} />}<AddedMenu object={object} record={record} /></>}
    >
      {error && !record && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!record && !error && <LoadingRows rows={10} />}
      {record && <Body object={object} record={record} />}
    </Page>
  )
}

function Body({ object, record }: { object: ObjectDeclaration; record: AnyRecord }) {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const asked = (useSearch({ strict: false }) as { tab?: string }).tab
  const context = useMatchContext()
  const more = useSlot('added.tab').filter(({ on, visible }) => on.includes(object.name) && (!visible || matches(object, record, visible, context)))
  const items = [{ key: 'overview', label: t('fields:card.overview') }, ...more.map(({ key, labelKey: words }) => ({ key, label: t(words) })), { key: 'history', label: t('fields:card.history') }]
  const tab = items.some(({ key }) => key === asked) ? (asked as string) : 'overview'
  const open = (key: string): void => void navigate({ to: '.', search: ((old: Record<string, unknown>) => ({ ...old, tab: key === 'overview' ? undefined : key })) as never, replace: true })
  const Other = more.find(({ key }) => key === tab)?.component
  return (
    <div className={styles.card}>
      {record.deletedAt && <p className={styles.banner} role="status">{t('fields:card.inTrash', { when: format.instant(record.deletedAt) })}</p>}
      <div className={styles.tabs}>
        <Tabs items={items} value={tab} onChange={open} label={t('fields:card.parts')} />
        <AddSectionButton object={object.name} />
      </div>
      <div className={styles.scroll}>
        <Suspense fallback={<LoadingRows rows={6} />}>
          {tab === 'overview' && <AddedFields object={object} record={record} />}
          {tab === 'history' && <RecordHistory object={object} id={record.id} />}
          {Other && <Other id={record.id} record={record} />}
        </Suspense>
      </div>
    </div>
  )
}
