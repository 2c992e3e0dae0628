import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, useProblemText } from '../../../ui/api/index.ts'
import { Button, Dialog, Note } from '../../../ui/parts/index.ts'
import { showToast } from '../../../ui/undo/index.ts'
import { saveMapping, type Mapping } from '../contract.ts'

/** Keeps the mapping under a name, for the next file of the kind and for the command line. */
export function SaveTemplate({ mapping }: { mapping: Mapping }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="lg" onClick={() => setOpen(true)}>
        {t('imports:actions.saveTemplate')}
      </Button>
      {open && <SaveDialog mapping={mapping} onClose={() => setOpen(false)} />}
    </>
  )
}

function SaveDialog({ mapping, onClose }: { mapping: Mapping; onClose: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problem = useProblemText()
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const save = async (): Promise<void> => {
    if (!name.trim()) return
    setBusy(true)
    try {
      await call(saveMapping, { body: { name, mapping } })
      await client.invalidateQueries({ queryKey: ['importMappings'] })
      showToast({ text: t('imports:template.saved', { name }) })
      onClose()
    } catch (failed) {
      setError(failed)
      setBusy(false)
    }
  }
  return (
    <Dialog title={t('imports:actions.saveTemplate')} text={t('imports:template.text')} submitLabel={t('ui:actions.save')} onSubmit={() => void save()} busy={busy} onClose={onClose} width={420}>
      <TextInput label={t('imports:template.name')} value={name} maxLength={80} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
      {error !== null && <Note kind="bad">{problem(error)}</Note>}
    </Dialog>
  )
}
