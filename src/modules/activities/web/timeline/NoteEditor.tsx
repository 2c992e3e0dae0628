/** Changes the text of a note. Nothing typed is lost when saving fails. */
import { useQueryClient } from '@tanstack/react-query'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { plainText } from '../../../../shared/mentions.ts'
import { useProblemText } from '../../../../ui/api/index.ts'
import { Button, Note as Message } from '../../../../ui/parts/index.ts'
import { SaveConflict } from '../../../../ui/records/index.ts'
import { MentionTextarea, tellWhoIsNotTold } from '../../../notifications/web/index.ts'
import type { Note } from '../../contract.ts'
import { changeNote } from './noteWrites.ts'
import styles from './Timeline.module.css'

/** As a ref: the field takes the focus when it appears. */
const focus = (field: HTMLElement | null): void => field?.focus()

/** What the note is about, the narrowest first. */
function aboutOf({ dealId, companyId, contactId }: Note): { object: string; id: string } | null {
  if (dealId) return { object: 'deals', id: dealId }
  if (companyId) return { object: 'companies', id: companyId }
  return contactId ? { object: 'contacts', id: contactId } : null
}

export function NoteEditor({ note, onClose }: { note: Note; onClose: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const wording = useProblemText()
  const [text, setText] = useState(note.body)
  // What the next save is compared with: after a conflict, the note as somebody else has made it.
  const [base, setBase] = useState(note)
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)

  const save = async (): Promise<void> => {
    const body = text.trim()
    if (busy || !body) return
    if (body === base.body) return onClose()
    setBusy(true)
    try {
      await changeNote(client, base, { body })
      onClose()
      const about = aboutOf(note)
      if (about) void tellWhoIsNotTold(about, body)
    } catch (error) {
      if (error instanceof SaveConflict) setBase(error.fresh as unknown as Note)
      setProblem(error instanceof SaveConflict ? error.problem : error)
      setBusy(false)
    }
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.editor}>
      <MentionTextarea about={aboutOf(note)} autosize minRows={2} maxRows={16} ref={focus} onKeyDown={onKey} aria-label={t('activities:notes.one')} value={text} maxLength={20_000} onChange={setText} />
      {problem !== null && <Message kind="bad">{wording(problem)}</Message>}
      {base !== note && (
        <Message>
          {t('activities:notes.theirs')} {plainText(base.body)}
        </Message>
      )}
      <div className={styles.editorButtons}>
        <Button onClick={onClose}>{t('ui:actions.cancel')}</Button>
        <Button kind="pri" keys="Ctrl Enter" busy={busy} onClick={() => void save()}>
          {t('ui:actions.save')}
        </Button>
      </div>
    </div>
  )
}
