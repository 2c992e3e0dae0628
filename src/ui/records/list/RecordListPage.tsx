/** The list of an object, made from its declaration: views, search, filter, table, bulk bar, peek. */
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { labelKey, type AnyRecord, type ObjectDeclaration } from '../../../shared/object.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useSlot } from '../../module.ts'
import { Button, IconButton } from '../../parts/Button.tsx'
import { NoAccess } from '../../parts/states.tsx'
import { useCan } from '../../session/viewer.tsx'
import { Page } from '../../shell/Page.tsx'
import { usePhone } from '../../shell/usePhone.ts'
import { pushUndo, toastError } from '../../undo/undo.ts'
import { FilterBar } from '../filter/FilterBar.tsx'
import { openRecordForm } from '../form/openRecordForm.tsx'
import { RecordPeek } from '../peek/laterPeek.ts'
import { screensOf } from '../registry.ts'
import { BulkActions } from './BulkActions.tsx'
import { restoreMany, trashMany } from './bulkWork.ts'
import { ColumnChooser } from './ColumnChooser.tsx'
import { download, exportLink, type ExportFormat } from './exportLink.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { ListBody } from './ListBody.tsx'
import { ListFooter } from './ListFooter.tsx'
import { SearchBox } from './SearchBox.tsx'
import { nothing, selectAll } from './selection.ts'
import { SortMenu } from './SortMenu.tsx'
import { useListKeys } from './useListKeys.ts'
import { useRecordList } from './useRecordList.ts'
import { useRowActions } from './useRowActions.ts'
import { openSaveView, ViewTabs } from './ViewTabs.tsx'
import styles from './RecordListPage.module.css'

interface RecordListPageProps {
  object: ObjectDeclaration
  /** Shown until somebody chooses others. The title comes first in any case. */
  columns: readonly string[]
  /** Money fields that make sense added up; all columns of money unless said. */
  sums?: readonly string[]
  /** Before the button that makes a new record, after what modules put into the slot `list.actions`. */
  actions?: ReactNode
}

/** What components in the slot `list.actions` get: the name of the list's object. */
export interface ListSlotProps {
  object: string
}

export function RecordListPage(props: RecordListPageProps) {
  const { t } = useTranslation()
  const can = useCan()
  const { object } = props
  if (can('see', object.name)) return <List key={object.name} {...props} />
  return (
    <Page title={t(labelKey.many(object))}>
      <NoAccess />
    </Page>
  )
}

function List({ object, columns: defaultColumns, sums, actions: more }: RecordListPageProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const phone = usePhone()
  const can = useCan()
  const navigate = useNavigate()
  const client = useQueryClient()
  const list = useRecordList(object, defaultColumns, sums)
  const { state, columns, rows, total, selection, setSelection, selectedCount } = list
  const { address, settings } = state
  const path = screensOf(object.name)?.path
  const walk = useRowActions(list, path ? (id) => void navigate({ to: path(id) }) : null)
  const slots = useSlot('list.actions')
  const trash = address.trash === true
  const at = walk.peek === null ? -1 : list.ids.indexOf(walk.peek)

  const create = can('create', object.name) && !trash ? (): void => openRecordForm(object, { onSaved: (record) => walk.actions.peek(record.id) }) : null
  const exportAs = (format: ExportFormat, onlySelected = false): void => {
    const ids = onlySelected && !selection.all ? [...selection.ids] : null
    download(exportLink(object, format, { ...list.query, ...(ids ? { filter: { field: 'id', op: 'in', value: ids }, q: undefined } : {}) }))
  }
  const afterOne = (work: typeof trashMany, key: string) => (record: AnyRecord) => {
    work(client, object, { ids: [record.id], where: null })
      .then(({ undo }) => {
        walk.showPeek(null)
        pushUndo({ label: t(`ui:records.bulk.${key}`, { things: t(`${object.module}:${object.name}.count`, { count: 1 }) }), undo })
      })
      .catch(toastError)
  }

  useListKeys(
    {
      move: walk.move,
      peek: () => {
        if (walk.peek !== null) walk.showPeek(null)
        else if (walk.current ?? list.ids[0]) walk.actions.peek((walk.current ?? list.ids[0]) as string)
      },
      open: () => walk.current && !trash && walk.actions.open(walk.current),
      select: () => walk.current && walk.actions.select(walk.current, false),
      edit: () => {
        const record = rows.find((row) => row.id === walk.current)
        if (record && !trash && can('change', object.name)) openRecordForm(object, { record })
      },
      create,
      escape: () => setSelection(nothing),
    },
    walk.editing === null,
  )

  return (
    <Page
      title={t(labelKey.many(object))}
      tabs={<ViewTabs object={object} state={state} total={total} />}
      actions={
        <>
          {slots.map(({ key, component: Action }) => (
            <Action key={key} object={object.name} />
          ))}
          {more}
          {create && (
            <Button kind="pri" icon={IconPlus} keys="C" onClick={create}>
              {t(`${object.module}:${object.name}.new`)}
            </Button>
          )}
        </>
      }
      phoneActions={create && <IconButton icon={IconPlus} label={t(`${object.module}:${object.name}.new`)} onClick={create} />}
      toolbar={
        <>
          <SearchBox value={address.q ?? ''} count={total} onChange={(q) => state.setAddress({ q }, { replace: true })} onLeave={() => walk.move(1, false)} />
          <div className={styles.chips}>
            <FilterBar object={object} filter={settings.filter} onChange={(filter) => state.setSettings({ filter })} />
          </div>
          <span className={styles.right}>
            <SortMenu object={object} sort={settings.sort} onSort={(sort) => state.setSettings({ sort })} />
            {!phone && <ColumnChooser object={object} columns={settings.columns} onChange={(next) => state.setSettings({ columns: next })} onSaveToView={trash ? null : () => openSaveView(object, state)} />}
            {can('export', object.name) && !trash && <ExportMenu onExport={exportAs} />}
          </span>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.main}>
          {trash && (
            <p className={styles.trash}>
              <IconTrash size={14} stroke={1.75} aria-hidden /> {t('ui:records.trashText')}
            </p>
          )}
          <ListBody object={object} list={list} walk={walk} create={create} phone={phone} mayChange={can('change', object.name) && !trash} />
          {selectedCount > 0 && (
            <BulkActions
              object={object}
              count={selectedCount}
              total={total}
              target={list.target}
              trash={trash}
              onSelectAll={!selection.all && total !== null && total > selectedCount && selectedCount === rows.length ? () => setSelection(selectAll) : undefined}
              onClear={() => setSelection(nothing)}
              onExport={() => exportAs('xlsx', true)}
            />
          )}
          <ListFooter object={object} count={total} sums={list.sums} small={phone} />
        </div>
        {walk.peek !== null && (
          <RecordPeek
            object={object}
            id={walk.peek}
            columns={columns.map((column) => column.name)}
            position={at >= 0 && total !== null ? t('ui:records.peek.position', { at: format.number(at + 1), total: format.number(total) }) : undefined}
            onClose={() => walk.showPeek(null)}
            onPrevious={at > 0 ? () => walk.move(-1, false) : undefined}
            onNext={at >= 0 && at < rows.length - 1 ? () => walk.move(1, false) : undefined}
            onTrash={afterOne(trashMany, 'deleted')}
            onRestore={afterOne(restoreMany, 'restored')}
          />
        )}
      </div>
    </Page>
  )
}
