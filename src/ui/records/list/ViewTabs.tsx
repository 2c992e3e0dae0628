/** The views of a list as tabs with counts, the menu of the saved one, and saving. */
import { IconDots, IconPlus } from '@tabler/icons-react'
import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Menu } from '../../parts/floating/Menu.tsx'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { recordKeys } from '../../api/queryClient.ts'
import { records } from '../../api/records.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { IconButton } from '../../parts/Button.tsx'
import { confirm } from '../../parts/confirm.tsx'
import { later } from '../../parts/later.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { useDrawn } from '../../parts/useDrawn.ts'
import { openOverlay } from '../../shell/overlay.tsx'
import { usePhone } from '../../shell/usePhone.ts'
import { useViewer } from '../../session/viewer.tsx'
import { pushUndo, toastError } from '../../undo/undo.ts'
import { openRecentWork } from './openRecentWork.tsx'
import type { ListState } from './useListState.ts'
import type { ListView } from './listView.ts'
import { useViewWrites } from './useSavedViews.ts'
import styles from './ViewTabs.module.css'

const SaveViewDialog = later(() => import('./SaveViewDialog.tsx').then((part) => part.SaveViewDialog))

/** The server stops counting here. */
const countLimit = 10_000

interface ViewTabsProps {
  object: ObjectDeclaration
  state: ListState
}

/** `total` is the exact count of the list in sight, beside the quick ones of the other views. */
export function ViewTabs({ object, state, total }: ViewTabsProps & { total: number | null }) {
  const { t } = useTranslation()
  const phone = usePhone()
  const { view, views, changed, address } = state
  const counts = useViewCounts(object, views, changed || address.q || address.trash ? null : { key: view.key, count: total }, useDrawn(total !== null))
  const labelOf = (item: ListView): string => item.saved?.name ?? t(item.labelKey ?? 'ui:records.views.all')
  const items = address.trash
    ? [{ key: 'trash', label: t('ui:records.views.trash') }]
    : views.map((item) => ({ key: item.key, label: item.key === view.key && changed ? t('ui:records.views.changed', { name: labelOf(item) }) : labelOf(item), count: counts.get(item.key) }))
  return (
    <Tabs
      label={t('ui:records.views.label')}
      look={phone ? 'line' : 'top'}
      items={address.trash ? [...views.map((item) => ({ key: item.key, label: labelOf(item), count: counts.get(item.key) })), ...items] : items}
      value={address.trash ? 'trash' : view.key}
      onChange={state.openView}
      after={
        !address.trash && (
          <span className={styles.after}>
            {changed && (
              <button type="button" className={styles.save} onClick={() => openSaveView(object, state)}>
                <IconPlus size={14} stroke={1.75} aria-hidden />
                {t('ui:records.views.save')}
              </button>
            )}
            <ViewMenu object={object} state={state} />
          </span>
        )
      }
    />
  )
}

/** Asks for a name, or saves into the view that is open. */
export function openSaveView(object: ObjectDeclaration, state: ListState, rename = false): void {
  openOverlay((close) => <SaveViewDialog object={object} state={state} rename={rename} onClose={close} />)
}

function ViewMenu({ object, state }: ViewTabsProps) {
  const { t } = useTranslation()
  const viewer = useViewer()
  const writes = useViewWrites(object)
  const { view, changed } = state
  const { saved } = view
  const own = saved && (saved.ownerId === viewer.id || viewer.permissions['*']?.change === 'all')
  const remove = (): void => {
    if (!saved) return
    confirm({
      title: t('ui:records.views.deleteTitle', { name: saved.name }),
      text: t(saved.shared ? 'ui:records.views.deleteShared' : 'ui:records.views.deleteOwn'),
      verb: t('ui:records.views.delete'),
      destroys: true,
      run: async () => {
        await writes.remove(saved.id)
        state.openView('all')
        pushUndo({ label: t('ui:records.views.deleted', { name: saved.name }), undo: () => writes.restore(saved.id) })
      },
    })
  }
  const share = (): void => {
    if (saved) writes.update(saved.id, saved.version, { shared: !saved.shared }).catch(toastError)
  }
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <IconButton size="xs" icon={IconDots} label={t('ui:records.views.menu')} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => openSaveView(object, state)}>{t('ui:records.views.saveAs')}</Menu.Item>
        {changed && <Menu.Item onClick={() => state.openView(view.key)}>{t('ui:records.views.reset')}</Menu.Item>}
        {own && <Menu.Item onClick={() => openSaveView(object, state, true)}>{t('ui:records.views.rename')}</Menu.Item>}
        {own && <Menu.Item onClick={share}>{t(saved.shared ? 'ui:records.views.unshare' : 'ui:records.views.share')}</Menu.Item>}
        {own && <Menu.Item onClick={remove}>{t('ui:records.views.deleteItem')}</Menu.Item>}
        <Menu.Divider />
        <Menu.Item onClick={openRecentWork}>{t('ui:jobs.recent')}</Menu.Item>
        <Menu.Item onClick={state.openTrash}>{t('ui:records.views.trash')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** One small question for each other view, asked again at most once a minute, and not before what is in sight has come. */
function useViewCounts(object: ObjectDeclaration, views: readonly ListView[], exact: { key: string; count: number | null } | null, enabled: boolean): ReadonlyMap<string, string> {
  const format = useFormat()
  const answers = useQueries({
    queries: views.map(({ key, settings }) => {
      const query = { filter: settings.filter ?? undefined, count: 'estimate' as const, limit: 1, fields: ['id'] }
      return { queryKey: recordKeys.list(object.name, query), queryFn: ({ signal }: { signal: AbortSignal }) => records.list(object.name, query, signal), staleTime: 60_000, enabled: enabled && exact?.key !== key }
    }),
  })
  return new Map(
    views.flatMap(({ key }, index) => {
      if (exact?.key === key && exact.count !== null) return [[key, format.number(exact.count)] as const]
      const count = answers[index]?.data?.page.count
      return count === null || count === undefined ? [] : [[key, count >= countLimit ? `${format.number(countLimit)}+` : format.number(count)] as const]
    }),
  )
}
