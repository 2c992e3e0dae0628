import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorsByPath, useProblemText } from '../../../../ui/api/index.ts'
import { Dialog, Note } from '../../../../ui/parts/index.ts'
import { useViewer } from '../../../../ui/session/index.ts'
import { showToast } from '../../../../ui/undo/index.ts'
import { rereadCatalog } from '../catalog.ts'
import { DraftField } from './DraftField.tsx'
import { emptyDraft, makeField } from './draft.ts'

/** One new field on a card. */
export function AddFieldDialog({ object, sectionId, onClose }: { object: string; sectionId: string | null; onClose(): void }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const { roles } = useViewer()
  const [draft, setDraft] = useState(emptyDraft)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const submit = (): void => {
    setBusy(true)
    makeField(object, sectionId, draft)
      .then(async () => {
        onClose()
        await rereadCatalog(roles)
        showToast({ text: t('fields:draft.added', { label: draft.label.trim() }) })
      })
      .catch((problem: unknown) => {
        setError(problem)
        setBusy(false)
      })
  }
  const wrong = errorsByPath(error).label
  return (
    <Dialog title={t('fields:draft.add')} submitLabel={t('fields:draft.add')} onSubmit={submit} busy={busy} onClose={onClose}>
      <DraftField draft={draft} onChange={setDraft} error={wrong} focus />
      {error !== null && !wrong && <Note kind="bad">{wording(error)}</Note>}
    </Dialog>
  )
}
