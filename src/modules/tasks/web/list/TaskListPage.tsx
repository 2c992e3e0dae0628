/** All tasks as a list. It opens with what the person has to do. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ObjectDeclaration } from '../../../../shared/object.ts'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { Segmented } from '../../../../ui/parts/index.ts'
import { RecordListPage } from '../../../../ui/records/index.ts'
import { tasks } from '../../contract.ts'
import { taskViews, viewOf, viewSearch, type TaskView } from './taskViews.ts'

const columns = ['kind', 'importance', 'dueOn', 'dueAt', 'dealId', 'companyId', 'contactId', 'ownerId', 'status', 'doneAt']

export default function TaskListPage() {
  const { t } = useTranslation()
  const { today } = useFormat()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const open = (view: TaskView, replace = false): void => void navigate({ to: '.', search: viewSearch(view, today()) as never, replace })
  useEffect(() => {
    if (Object.keys(search).length === 0) open('mine', true)
    // Only the first look; "All" afterwards means all.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return (
    <RecordListPage
      object={tasks as ObjectDeclaration}
      columns={columns}
      actions={
        <Segmented
          label={t('tasks:list.views')}
          value={viewOf(search.filter, today()) ?? ''}
          onChange={(view) => view && open(view)}
          items={taskViews.map((key) => ({ key: key as TaskView | '', label: t(`tasks:list.${key}`) }))}
        />
      }
    />
  )
}
