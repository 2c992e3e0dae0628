/** Edits a field where it stands: Enter saves, Esc leaves, a click elsewhere saves what can be read. */
import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldNow } from '../../../shared/conditions/fieldState.ts'
import { fieldOf, type AnyRecord, type ObjectDeclaration } from '../../../shared/object.ts'
import { Button } from '../../parts/Button.tsx'
import { fieldLabel } from '../labels.ts'
import { FieldEditor } from './FieldEditor.tsx'
import { FieldView } from './FieldView.tsx'
import { useFieldEdit } from './useFieldEdit.ts'
import { useFieldState } from './useFieldState.ts'
import styles from './InlineEditor.module.css'

interface InlineEditorProps {
  object: ObjectDeclaration
  record: AnyRecord
  name: string
  /** `byKey` when Enter or Esc ended it: then the focus belongs to what was edited. */
  onClose(byKey: boolean): void
}

/** Kinds whose choice is the whole edit. */
const atOnce = new Set(['option', 'reference', 'boolean'])
/** Kinds that need more room than a line. */
const tall = new Set(['phones', 'emails', 'addresses', 'richText', 'options', 'references', 'file', 'image'])

export function InlineEditor({ object, record, name, onClose }: InlineEditorProps) {
  const { t } = useTranslation()
  const field = fieldOf(object, name)
  const byKey = useRef(true)
  const stateOf = useFieldState(object)
  const edit = useFieldEdit({ object, record, name, onClose: () => onClose(byKey.current) })
  const box = useRef<HTMLDivElement>(null)
  const multiline = (field?.type === 'text' && field.multiline) || field?.type === 'richText'
  const roomy = multiline || (field && tall.has(field.type))

  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('input, textarea, select')
    first?.focus()
    if (first instanceof HTMLInputElement) first.select()
  }, [])

  if (!field) return null
  const now = fieldNow(field, stateOf(name, { ...record, [name]: edit.value }), record[name])

  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault()
      event.stopPropagation()
      onClose(true)
    }
    // The list of an open choice takes Enter for itself; several lines need it for a new one.
    const choosing = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true'
    byKey.current = true
    const wanted = event.key === 'Enter' && !choosing && (!multiline || event.ctrlKey || event.metaKey)
    if (wanted && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault()
      event.stopPropagation()
      edit.commit()
    }
  }

  const onBlur = (event: FocusEvent): void => {
    const next = event.relatedTarget
    // Calendars and lists live outside the cell; a dialog over it is a visit, not a leave.
    if (next instanceof Element && (box.current?.contains(next) || next.closest('[data-portal], [role=dialog], [role=listbox]'))) return
    // A file on its way must not be lost because somebody looks elsewhere meanwhile.
    if (!document.hasFocus() || field.type === 'file' || field.type === 'image' || edit.conflict || document.querySelector('[aria-modal=true]')) return
    byKey.current = false
    edit.commit()
  }

  const onChange = (value: unknown): void => {
    edit.setValue(value)
    if (atOnce.has(field.type)) edit.commit({ value })
  }

  return (
    <div ref={box} role="presentation" className={styles.box} data-type={field.type} data-roomy={roomy || undefined} data-busy={edit.busy || undefined} onKeyDown={onKey} onBlur={onBlur} onClick={(event) => event.stopPropagation()}>
      <FieldEditor object={object} name={name} field={now} value={edit.value} record={record} onChange={onChange} onProblem={edit.setProblem} label={fieldLabel(t, object, name)} hideLabel takesFocus openAtOnce={atOnce.has(field.type)} onLeave={atOnce.has(field.type) ? edit.leave : undefined} error={roomy ? edit.problem : undefined} />
      {roomy && (
        <div className={styles.buttons}>
          <Button size="xs" onClick={() => onClose(true)}>
            {t('ui:actions.cancel')}
          </Button>
          <Button size="xs" kind="pri" keys={multiline ? 'Ctrl Enter' : undefined} busy={edit.busy} onClick={() => edit.commit()}>
            {t('ui:actions.save')}
          </Button>
        </div>
      )}
      {edit.problem && (!roomy || edit.conflict) && (
        <div className={styles.problem} role="alert">
          {!roomy && <p>{edit.problem}</p>}
          {edit.conflict && (
            <>
              <p className={styles.theirs}>
                {t('ui:records.conflict.now')} <FieldView object={object} name={name} record={edit.conflict} compact />
              </p>
              <div className={styles.buttons}>
                <Button size="xs" onClick={() => onClose(true)}>
                  {t('ui:records.conflict.keepTheirs')}
                </Button>
                <Button size="xs" kind="pri" onClick={() => edit.commit()}>
                  {t('ui:records.conflict.saveMine')}
                </Button>
              </div>
            </>
          )}
        </div>
      )}
    </div>
  )
}
