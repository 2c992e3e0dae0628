/** The open tasks of a deal on its card: done, later, and one more. */
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord } from '../../../../shared/object.ts'
import { useRecords } from '../../../../ui/api/index.ts'
import { Button, ErrorState, IconButton, LoadingRows, SectionTitle } from '../../../../ui/parts/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { tasks } from '../../contract.ts'
import { openNewTask } from '../form/openTaskForm.tsx'
import { subjectRelations } from '../taskSubject.ts'
import { TaskLine } from './TaskLine.tsx'
import styles from './DealTasks.module.css'

interface DealTasksProps {
  object: 'deals'
  id: string
  record?: Readonly<Record<string, unknown>>
}

/** More open tasks than a deal can bear. */
const most = 50

export default function DealTasks({ id }: DealTasksProps) {
  const { t } = useTranslation()
  const can = useCan()
  const { data, error, refetch } = useRecords(
    tasks,
    {
      filter: {
        and: [
          { field: 'dealId', op: 'eq', value: id },
          { field: 'status', op: 'eq', value: 'open' },
        ],
      },
      sort: 'dueOn',
      include: subjectRelations,
      limit: most,
    },
    { enabled: can('see', tasks.name) },
  )
  if (!can('see', tasks.name)) return null
  const add = can('create', tasks.name) ? (): void => openNewTask({ dealId: id }) : null
  const rows = data?.data as AnyRecord[] | undefined
  return (
    <section aria-label={t('tasks:tasks.many')}>
      <SectionTitle
        title={t('tasks:tasks.many')}
        count={rows?.length || null}
        actions={add && <IconButton size="xs" icon={IconPlus} label={t('tasks:tasks.new')} keys="T" onClick={add} />}
      />
      {error && !rows ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !rows ? (
        <LoadingRows rows={2} />
      ) : rows.length === 0 ? (
        <div className={styles.none}>
          <span>{t('tasks:deal.none')}</span>
          {add && (
            <Button size="xs" icon={IconPlus} onClick={add}>
              {t('tasks:step.verb')}
            </Button>
          )}
        </div>
      ) : (
        <ul>
          {rows.map((record) => (
            <TaskLine key={record.id} record={record} />
          ))}
        </ul>
      )}
    </section>
  )
}
