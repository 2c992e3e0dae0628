/** Saves what the list shows as a view: a new one, or into the one that is open. */
import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { useProblemText } from '../../api/problemText.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Note } from '../../parts/Note.tsx'
import { useViewer } from '../../session/viewer.tsx'
import { queryClient, recordKeys } from '../../api/queryClient.ts'
import { showToast } from '../../undo/toasts.ts'
import type { ListState } from './useListState.ts'
import { useViewWrites } from './useSavedViews.ts'

interface SaveViewDialogProps {
  object: ObjectDeclaration
  state: ListState
  rename: boolean
  onClose(): void
}

export function SaveViewDialog({ object, state, rename, onClose }: SaveViewDialogProps) {
  const { t } = useTranslation()
  const viewer = useViewer()
  const wording = useProblemText()
  const writes = useViewWrites(object)
  const { saved } = state.view
  const mayUpdate = saved !== undefined && saved.ownerId === viewer.id && !rename
  const [name, setName] = useState(rename ? (saved?.name ?? '') : '')
  const [shared, setShared] = useState(rename ? (saved?.shared ?? false) : false)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)

  const run = async (work: () => Promise<{ id?: string } | void>): Promise<void> => {
    setBusy(true)
    try {
      const made = await work()
      await queryClient.invalidateQueries({ queryKey: recordKeys.object('views') })
      onClose()
      showToast({ text: t('ui:records.views.savedToast', { name: name || saved?.name }) })
      state.openView(made?.id ?? state.view.key)
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }
  const submit = (): void => {
    const wanted = name.trim()
    if (!wanted) return setError(t('ui:records.views.nameNeeded'))
    void run(async () => {
      if (rename && saved) return void (await writes.update(saved.id, saved.version, { name: wanted, shared }))
      return writes.create(wanted, shared, viewer.id, state.settings)
    })
  }
  const update = (): void => void run(async () => void (saved && (await writes.update(saved.id, saved.version, { settings: state.settings }))))

  return (
    <Dialog
      title={t(rename ? 'ui:records.views.renameTitle' : 'ui:records.views.saveTitle')}
      text={rename ? undefined : t('ui:records.views.saveText')}
      submitLabel={t(rename ? 'ui:actions.save' : 'ui:records.views.save')}
      onSubmit={submit}
      busy={busy}
      onClose={onClose}
      width={420}
      foot={
        mayUpdate && (
          <Button kind="soft" onClick={update}>
            {t('ui:records.views.update', { name: saved.name })}
          </Button>
        )
      }
    >
      <TextInput label={t('ui:records.views.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} maxLength={80} data-autofocus error={typeof error === 'string' ? error : undefined} />
      <Checkbox label={t('ui:records.views.forAll')} description={t('ui:records.views.forAllText')} checked={shared} onChange={(event) => setShared(event.currentTarget.checked)} />
      {error !== null && typeof error !== 'string' && <Note kind="bad">{wording(error)}</Note>}
    </Dialog>
  )
}
