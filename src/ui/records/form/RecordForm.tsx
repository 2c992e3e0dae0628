/** Makes or changes a record: what is needed first, the rest folded away. A sheet on phones. */
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { Fragment, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldNow } from '../../../shared/conditions/fieldState.ts'
import { fieldOf, type AnyRecord, type ObjectDeclaration } from '../../../shared/object.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Note } from '../../parts/Note.tsx'
import { useViewer } from '../../session/viewer.tsx'
import { showToast } from '../../undo/toasts.ts'
import { pushUndo } from '../../undo/undo.ts'
import { queryClient } from '../../api/queryClient.ts'
import { trashMany } from '../list/bulkWork.ts'
import { FieldEditor } from '../field/FieldEditor.tsx'
import { FieldView } from '../field/FieldView.tsx'
import { screensOf, titleOf } from '../registry.ts'
import { fieldLabel } from '../labels.ts'
import { DuplicateNote } from './DuplicateNote.tsx'
import { formFields } from './formFields.ts'
import type { RecordFormOptions } from './openRecordForm.tsx'
import { useDuplicates } from './useDuplicates.ts'
import { useRecordForm } from './useRecordForm.ts'
import { useTopmost } from './useTopmost.ts'
import styles from './RecordForm.module.css'

const wide = new Set(['phones', 'emails', 'addresses', 'tags', 'richText', 'options', 'references', 'file', 'image'])

export function RecordForm({ object, record, initial, onSaved, onClose }: RecordFormOptions & { object: ObjectDeclaration; onClose(): void }) {
  const { t } = useTranslation()
  const viewer = useViewer()
  const box = useRef<HTMLDivElement>(null)
  const topmost = useTopmost()
  const screens = screensOf(object.name)
  const { main, more } = formFields(object, screens?.form)
  const { owner } = object.access
  // Below the last of the fields that may betray a record that is known already.
  const telling = main.findLastIndex((name) => object.matchBy?.includes(name))
  const [unfolded, setUnfolded] = useState(false)
  const [asking, setAsking] = useState(false)
  const done = (saved: AnyRecord): void => {
    const name = titleOf(object.name, saved)
    if (record) showToast({ text: t('ui:records.form.saved', { record: name }) })
    else pushUndo({ label: t('ui:records.form.made', { record: name }), undo: async () => (await trashMany(queryClient, object, { ids: [saved.id], where: null })).changed })
    onClose()
    onSaved?.(saved)
  }
  const form = useRecordForm({ object, record, fields: [...main, ...more], initial: { ...(owner ? { [owner]: viewer.id } : {}), ...screens?.defaults, ...initial }, onSaved: done })
  const found = useDuplicates(object, form.values, record?.id, viewer.firm.country)

  const submit = async (): Promise<void> => {
    const wrong = await form.submit()
    if (wrong.some((name) => more.includes(name))) setUnfolded(true)
    // The first field that is wrong takes the focus, once it is drawn.
    const [first] = [...main, ...more].filter((name) => wrong.includes(name))
    if (first) requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-field="${first}"] input, [data-field="${first}"] textarea, [data-field="${first}"] [contenteditable]`)?.focus())
  }
  const close = (): void => {
    if (!topmost()) return
    if (form.dirty && !asking) setAsking(true)
    else if (asking) setAsking(false)
    else onClose()
  }
  const field = (name: string, first: boolean) => {
    const declared = fieldOf(object, name)
    const state = form.state(name)
    if (!declared || !state.visible) return null
    // Fixed by a condition: what it holds is worth seeing, and what it depends on may still change.
    if (state.readOnly) {
      return (
        <div data-field={name} className={styles.fixed}>
          <span>{fieldLabel(t, object, name)}</span>
          <FieldView object={object} name={name} record={{ ...record, [name]: form.values[name] }} />
        </div>
      )
    }
    const full = wide.has(declared.type) || (declared.type === 'text' && declared.multiline === true)
    return (
      <div data-field={name} className={full ? styles.wide : undefined}>
        <FieldEditor object={object} name={name} field={fieldNow(declared, state, record?.[name])} value={form.values[name]} record={record} onChange={(value) => form.set(name, value)} onProblem={(problem) => form.setProblem(name, problem)} label={fieldLabel(t, object, name)} error={form.errors[name]} takesFocus={first && declared.type !== 'reference'} />
      </div>
    )
  }

  return (
    <Dialog
      title={record ? t('ui:records.form.edit', { record: titleOf(object.name, record) }) : t(`${object.module}:${object.name}.new`)}
      submitLabel={t('ui:actions.save')}
      onSubmit={() => void submit()}
      busy={form.busy}
      onClose={close}
      width={600}
      foot={
        asking && (
          <span role="alert" className={styles.asking}>
            {t('ui:records.form.unsaved')}
            <Button size="xs" kind="bad" onClick={onClose}>
              {t('ui:records.form.discard')}
            </Button>
          </span>
        )
      }
    >
      <div className={styles.grid} ref={box}>
        {form.general.length > 0 && (
          <div className={styles.wide}>
            <Note kind="bad">{form.general.join(' ')}</Note>
          </div>
        )}
        {main.map((name, index) => (
          <Fragment key={name}>
            {field(name, index === 0)}
            {index === telling && <DuplicateNote object={object} found={found} />}
          </Fragment>
        ))}
        {more.length > 0 && (
          <div className={styles.wide}>
            <Button kind="quiet" size="xs" icon={unfolded ? IconChevronDown : IconChevronRight} aria-expanded={unfolded} onClick={() => setUnfolded((now) => !now)} className={styles.fold}>
              {t('ui:records.form.more')}
            </Button>
          </div>
        )}
        {/* What has become needed cannot stay folded away. */}
        {more.filter((name) => unfolded || form.state(name).required).map((name) => <Fragment key={name}>{field(name, false)}</Fragment>)}
      </div>
    </Dialog>
  )
}
