/** All tasks of a customer: what is open, and below it what is done. */
import { IconCheckbox, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord } from '../../../../shared/object.ts'
import { useRecords } from '../../../../ui/api/index.ts'
import { kindIcon } from '../../../../ui/module.ts'
import { Button, EmptyState, ErrorState, InstantText, LoadingRows, SectionTitle } from '../../../../ui/parts/index.ts'
import { linkedRecord } from '../../../../ui/records/index.ts'
import { Entry, linkOf, PlannedEntry, useOpenTasks } from '../../../activities/web/index.ts'
import type { CustomerSlotProps } from '../../../companies/web/index.ts'
import { tasks } from '../../contract.ts'
import styles from './Customer.module.css'

const doneShown = 100

export default function TasksTab({ object, id, record, compose }: CustomerSlotProps) {
  const { t } = useTranslation()
  const target = { object, id }
  const open = useOpenTasks(target)
  const done = useRecords(tasks, {
    filter: { and: [{ field: linkOf(target), op: 'eq', value: id }, { field: 'status', op: 'eq', value: 'done' }] },
    sort: '-doneAt',
    include: ['owner'],
    limit: doneShown,
    count: 'exact',
  })
  if (open.isPending || done.isPending) return <LoadingRows rows={5} height={52} />
  if (open.isError) return <ErrorState error={open.error} onRetry={() => void open.refetch()} />
  const add = !record.deletedAt && (
    <Button icon={IconPlus} onClick={() => compose('task')}>
      {t('tasks:customer.plan')}
    </Button>
  )
  const finished = (done.data?.data ?? []) as AnyRecord[]
  if (open.data.data.length === 0 && finished.length === 0) return <EmptyState icon={IconCheckbox} title={t('tasks:tasks.empty.title')} text={t('tasks:customer.empty')} action={add} />
  return (
    <div className={styles.tab}>
      <SectionTitle title={t('tasks:customer.open')} count={open.data.page.count} actions={add} />
      {(open.data.data as AnyRecord[]).map((task) => (
        <PlannedEntry key={task.id} task={task} target={target} />
      ))}
      {finished.length > 0 && <SectionTitle title={t('tasks:customer.finished')} count={done.data?.page.count} />}
      {finished.map((task) => (
        <DoneTask key={task.id} task={task} />
      ))}
    </div>
  )
}

function DoneTask({ task }: { task: AnyRecord }) {
  const owner = linkedRecord(task, 'owner')
  return (
    <Entry icon={kindIcon('tasks', String(task.kind))} head={<span className={styles.done}>{String(task.title)}</span>} when={<InstantText value={task.doneAt as string | null} />}>
      <div className={styles.note}>{[owner?.name, task.result].filter(Boolean).join(' · ')}</div>
    </Entry>
  )
}
