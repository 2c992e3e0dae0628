/** A task to write down or change: what, when, about whom, whose. */
import { SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldOf, labelKey, type AnyRecord } from '../../../../shared/object.ts'
import { records } from '../../../../ui/api/index.ts'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { Dialog, Note } from '../../../../ui/parts/index.ts'
import { FieldEditor } from '../../../../ui/records/field/FieldEditor.tsx'
import { useRecordForm } from '../../../../ui/records/form/useRecordForm.ts'
import { useViewer } from '../../../../ui/session/index.ts'
import { pushUndo, showToast } from '../../../../ui/undo/index.ts'
import { importances, tasks, type Task } from '../../contract.ts'
import { KindChoice } from '../KindChoice.tsx'
import type { TaskKind } from '../taskKinds.ts'
import { WhenInput } from '../when/WhenInput.tsx'
import { dueOf, whenOf, type Due } from '../when/when.ts'
import { rereadTasks } from '../writes/rereadTasks.ts'
import { useClosing } from './useClosing.tsx'
import styles from './TaskForm.module.css'

const fields = ['title', 'kind', 'dueOn', 'dueAt', 'importance', 'dealId', 'companyId', 'contactId', 'ownerId', 'note'] as const
const links = ['dealId', 'companyId', 'contactId', 'ownerId'] as const

interface TaskFormProps {
  /** The task to change; without one a new one is made. */
  record?: AnyRecord
  initial: Readonly<Record<string, unknown>>
  onClose(): void
}

export function TaskForm({ record, initial, onClose }: TaskFormProps) {
  const { t } = useTranslation()
  const { timeZone, today } = useFormat()
  const viewer = useViewer()
  const [unreadable, setUnreadable] = useState<string | null>(null)
  const done = (saved: AnyRecord): void => {
    const { title } = saved as unknown as Task
    if (record) showToast({ text: t('ui:records.form.saved', { record: title }) })
    else pushUndo({ label: t('ui:records.form.made', { record: title }), undo: () => records.trash(tasks, saved.id).then(rereadTasks) })
    void rereadTasks()
    onClose()
  }
  const form = useRecordForm({
    object: tasks,
    record,
    fields,
    initial: { kind: 'todo', importance: 'normal', ownerId: viewer.id, dueOn: today(), dueAt: null, ...initial },
    onSaved: done,
  })
  const closing = useClosing(form.dirty, onClose)
  const { values, errors } = form
  const submit = (): void => {
    if (!unreadable) void form.submit()
  }
  const editor = (name: (typeof links)[number] | 'note') => {
    const declared = fieldOf(tasks, name)
    return (
      declared && (
        <FieldEditor
          object={tasks}
          name={name}
          field={declared}
          value={values[name]}
          record={record}
          onChange={(value) => form.set(name, value)}
          label={t(labelKey.field(tasks, name))}
          error={errors[name]}
        />
      )
    )
  }

  return (
    <Dialog
      title={record ? t('ui:records.form.edit', { record: String(record.title) }) : t('tasks:tasks.new')}
      submitLabel={t('ui:actions.save')}
      onSubmit={submit}
      busy={form.busy}
      onClose={closing.close}
      foot={closing.foot}
      width={560}
    >
      <div className={styles.form}>
        {form.general.length > 0 && <Note kind="bad">{form.general.join(' ')}</Note>}
        <TextInput
          label={t('tasks:tasks.fields.title')}
          withAsterisk
          value={String(values.title ?? '')}
          maxLength={255}
          autoComplete="off"
          error={errors.title}
          onChange={(event) => form.set('title', event.currentTarget.value)}
          data-autofocus
        />
        <KindChoice value={values.kind as TaskKind} onChange={(kind) => form.set('kind', kind)} />
        <WhenInput
          label={t('tasks:step.when')}
          value={whenOf(values as unknown as Due, timeZone)}
          onProblem={setUnreadable}
          error={errors.dueOn ?? errors.dueAt}
          onChange={(when) => {
            const due = dueOf(when, timeZone)
            form.set('dueOn', due.dueOn)
            form.set('dueAt', due.dueAt)
          }}
        />
        <div>
          <span className={styles.label} id="task-importance">
            {t('tasks:tasks.fields.importance')}
          </span>
          <SegmentedControl
            size="sm"
            aria-labelledby="task-importance"
            value={String(values.importance ?? 'normal')}
            onChange={(value) => form.set('importance', value)}
            data={importances.map((value) => ({ value, label: t(labelKey.option(tasks, 'importance', value)) }))}
          />
        </div>
        <div className={styles.links}>
          {links.map((name) => (
            <div key={name}>{editor(name)}</div>
          ))}
        </div>
        {editor('note')}
      </div>
    </Dialog>
  )
}
