/** The rows in their four states: there, none, on their way, failed. */
import { IconFilterOff, IconPlus } from '@tabler/icons-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { useProblemText } from '../../api/problemText.ts'
import { objectLook } from '../../module.ts'
import { Button } from '../../parts/Button.tsx'
import { classes } from '../../parts/classes.ts'
import { EmptyState, ErrorState, LoadingRows } from '../../parts/states.tsx'
import { PhoneList } from './PhoneList.tsx'
import { RecordTable } from './RecordTable.tsx'
import { toggle, toggleLoaded } from './selection.ts'
import type { RecordList } from './useRecordList.ts'
import type { useRowActions } from './useRowActions.ts'
import styles from './RecordListPage.module.css'

interface ListBodyProps {
  object: ObjectDeclaration
  list: RecordList
  walk: ReturnType<typeof useRowActions>
  create: (() => void) | null
  phone: boolean
  mayChange: boolean
}

export function ListBody({ object, list, walk, create, phone, mayChange }: ListBodyProps) {
  const wording = useProblemText()
  const { t } = useTranslation()
  const { pages, rows, state, columns, selection, setSelection } = list
  const onSort = useCallback((sort: string): void => state.setSettings({ sort }), [state])
  if (pages.error && rows.length === 0) return <ErrorState error={pages.error} title={t('ui:records.failed')} onRetry={() => void pages.refetch()} />
  if (pages.isPending) return <LoadingRows rows={18} />
  if (rows.length === 0) return <Nothing object={object} list={list} create={create} />
  return (
    <div className={classes(styles.body, pages.isPlaceholderData && styles.stale)} aria-busy={pages.isPlaceholderData || undefined}>
      {phone ? (
        <PhoneList object={object} columns={columns} rows={rows} selection={selection} onSelect={(id) => setSelection((now) => toggle(now, id, list.ids))} onOpen={walk.actions.peek} onNearEnd={list.readMore} />
      ) : (
        <RecordTable
          object={object}
          columns={columns}
          rows={rows}
          question={list.question}
          total={list.total}
          sort={state.settings.sort}
          onSort={onSort}
          selection={selection}
          onToggleAll={() => setSelection((now) => toggleLoaded(now, list.ids))}
          current={walk.current}
          moved={walk.moved}
          editing={walk.editing}
          mayChange={mayChange}
          actions={walk.actions}
          onNearEnd={list.readMore}
          loadingMore={pages.isFetchingNextPage}
        />
      )}
      {pages.isFetchNextPageError && (
        <p className={styles.again} role="alert">
          {wording(pages.error)}
          <Button size="xs" onClick={() => void pages.fetchNextPage()}>
            {t('ui:actions.tryAgain')}
          </Button>
        </p>
      )}
    </div>
  )
}

function Nothing({ object, list, create }: Pick<ListBodyProps, 'object' | 'list' | 'create'>) {
  const { t } = useTranslation()
  const { state } = list
  const icon = objectLook(object.name)?.icon ?? IconFilterOff
  if (state.address.trash) return <EmptyState icon={icon} title={t('ui:records.empty.trash')} text={t('ui:records.empty.trashText')} />
  if (state.address.q || state.settings.filter) {
    const clear = (): void => state.setAddress({ q: undefined, filter: state.view.settings.filter ? null : undefined })
    return <EmptyState icon={IconFilterOff} title={t('ui:records.empty.found')} text={t('ui:records.empty.foundText')} action={<Button onClick={clear}>{t('ui:records.empty.clear')}</Button>} />
  }
  return (
    <EmptyState
      icon={icon}
      title={t(`${object.module}:${object.name}.empty.title`)}
      text={t(`${object.module}:${object.name}.empty.text`)}
      action={
        create && (
          <Button kind="pri" icon={IconPlus} onClick={create}>
            {t(`${object.module}:${object.name}.new`)}
          </Button>
        )
      }
    />
  )
}
