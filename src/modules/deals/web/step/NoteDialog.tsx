/** A note about a deal. What is typed stays until it is saved, whatever happens in between. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../../../ui/api/index.ts'
import { Dialog, Note } from '../../../../ui/parts/index.ts'
import { useViewer } from '../../../../ui/session/index.ts'
import { MentionTextarea, tellWhoIsNotTold } from '../../../notifications/web/index.ts'
import { writeNote } from './stepWrites.ts'

/** Of one person: whoever signs in after him in the same browser neither reads nor sends it. */
const draftKey = (person: string, dealId: string): string => `clientele-note:${person}:${dealId}`

export function NoteDialog({ dealId, title, onClose }: { dealId: string; title: string; onClose(): void }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const kept = draftKey(useViewer().id, dealId)
  const [text, setText] = useState(() => localStorage.getItem(kept) ?? '')
  const [error, setError] = useState<unknown>(null)
  const [empty, setEmpty] = useState(false)
  const [busy, setBusy] = useState(false)
  const type = (value: string): void => {
    setText(value)
    setEmpty(false)
    localStorage.setItem(kept, value)
  }
  const submit = (): void => {
    if (!text.trim()) return setEmpty(true)
    setBusy(true)
    writeNote(dealId, text.trim())
      .then(() => {
        localStorage.removeItem(kept)
        onClose()
        void tellWhoIsNotTold({ object: 'deals', id: dealId }, text)
      })
      .catch((problem: unknown) => {
        setError(problem)
        setBusy(false)
      })
  }
  return (
    <Dialog title={t('deals:note.title')} text={title} submitLabel={t('ui:actions.save')} onSubmit={submit} busy={busy} onClose={onClose}>
      <MentionTextarea
        about={{ object: 'deals', id: dealId }}
        aria-label={t('deals:note.title')}
        placeholder={t('deals:note.placeholder')}
        value={text}
        onChange={type}
        error={empty ? t('deals:note.empty') : undefined}
        autosize
        minRows={4}
        maxRows={14}
        maxLength={20_000}
        data-autofocus
      />
      {error !== null && <Note kind="bad">{wording(error)}</Note>}
    </Dialog>
  )
}
