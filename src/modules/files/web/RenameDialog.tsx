import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../../ui/api/index.ts'
import type { FileInfo } from '../../../ui/files/index.ts'
import { Dialog } from '../../../ui/parts/index.ts'

interface RenameDialogProps {
  file: FileInfo
  save: (name: string) => Promise<void>
  onClose: () => void
}

export function RenameDialog({ file, save, onClose }: RenameDialogProps) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const [name, setName] = useState(file.name)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const submit = (): void => {
    setBusy(true)
    save(name).then(onClose, (error: unknown) => {
      setProblem(error)
      setBusy(false)
    })
  }
  /** The ending stays when one types at once. */
  const selectStem = (input: HTMLInputElement): void => input.setSelectionRange(0, file.name.replace(/\.[^.]+$/, '').length)
  return (
    <Dialog title={t('files:rename')} submitLabel={t('ui:actions.save')} onSubmit={submit} busy={busy} onClose={onClose}>
      <TextInput label={t('files:name')} value={name} maxLength={200} data-autofocus onFocus={(event) => selectStem(event.currentTarget)} onChange={(event) => setName(event.currentTarget.value)} error={problem === null ? undefined : wording(problem)} />
    </Dialog>
  )
}
