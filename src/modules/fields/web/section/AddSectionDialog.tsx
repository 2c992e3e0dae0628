import { TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorsByPath, records, useProblemText } from '../../../../ui/api/index.ts'
import { Button, Dialog, Note } from '../../../../ui/parts/index.ts'
import { useViewer } from '../../../../ui/session/index.ts'
import { showToast } from '../../../../ui/undo/index.ts'
import { sections } from '../../contract.ts'
import { rereadCatalog } from '../catalog.ts'
import { DraftField } from './DraftField.tsx'
import { emptyDraft, makeField, type Draft } from './draft.ts'

/** A new section with its first fields. What was made before something failed is not made twice. */
export function AddSectionDialog({ object, onClose }: { object: string; onClose(): void }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const { roles } = useViewer()
  const [label, setLabel] = useState('')
  const [sectionId, setSectionId] = useState<string | null>(null)
  const [drafts, setDrafts] = useState<Draft[]>([emptyDraft()])
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<{ at: number | null; error: unknown } | null>(null)
  const submit = async (): Promise<void> => {
    setBusy(true)
    let at: number | null = null
    try {
      const id = sectionId ?? ((await records.create(sections, { object, label: label.trim() } as never)) as { id: string }).id
      setSectionId(id)
      const wanted = drafts.filter((draft) => draft.label.trim())
      for (const draft of wanted) {
        at = drafts.indexOf(draft)
        await makeField(object, id, draft)
        setDrafts((left) => left.filter((other) => other !== draft))
      }
      onClose()
      await rereadCatalog(roles)
      showToast({ text: t('fields:section.added', { label: label.trim() }) })
    } catch (error) {
      setFailed({ at, error })
      setBusy(false)
    }
  }
  const errors = errorsByPath(failed?.error)
  return (
    <Dialog title={t('fields:section.add')} text={t('fields:section.addText')} submitLabel={t('fields:section.add')} onSubmit={() => void submit()} busy={busy} onClose={onClose} width={560}>
      <TextInput label={t('fields:section.label')} placeholder={t('fields:section.example')} value={label} onChange={(event) => setLabel(event.currentTarget.value)} error={failed?.at === null ? errors.label : undefined} disabled={sectionId !== null} maxLength={120} data-autofocus required />
      {drafts.map((draft, index) => (
        <DraftField
          key={index}
          draft={draft}
          error={failed?.at === index ? errors.label : undefined}
          onChange={(next) => setDrafts(drafts.map((other, at) => (at === index ? next : other)))}
          onRemove={drafts.length > 1 ? () => setDrafts(drafts.filter((_, at) => at !== index)) : undefined}
        />
      ))}
      <Button kind="quiet" icon={IconPlus} onClick={() => setDrafts([...drafts, emptyDraft()])}>
        {t('fields:draft.another')}
      </Button>
      {failed && !errors.label && <Note kind="bad">{wording(failed.error)}</Note>}
    </Dialog>
  )
}
