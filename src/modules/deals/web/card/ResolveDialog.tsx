/** Puts a record in place of a text that an import could not match. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldOf, labelKey, type AnyRecord } from '../../../../shared/object.ts'
import { useProblemText } from '../../../../ui/api/index.ts'
import { Dialog, Note } from '../../../../ui/parts/index.ts'
import { FieldEditor, isEmpty, saveFields } from '../../../../ui/records/index.ts'
import { pushUndo } from '../../../../ui/undo/index.ts'
import { deals } from '../../contract.ts'

export function ResolveDialog({ deal, name, text, onClose }: { deal: AnyRecord; name: string; text: string; onClose(): void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const wording = useProblemText()
  const [value, setValue] = useState<unknown>(null)
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const field = fieldOf(deals, name)
  const label = t(labelKey.field(deals, name))
  const submit = async (): Promise<void> => {
    if (isEmpty(value)) return setError(t('ui:records.form.required'))
    setBusy(true)
    const { [name]: _matched, ...rest } = (deal.unresolved as Record<string, unknown> | null) ?? {}
    const before = { [name]: deal[name] ?? null, unresolved: deal.unresolved ?? null }
    try {
      const saved = await saveFields(client, deals, deal, { [name]: value, unresolved: Object.keys(rest).length > 0 ? rest : null })
      pushUndo({ label: t('ui:records.fieldSaved', { field: label, record: String(deal.title) }), undo: () => saveFields(client, deals, saved, before) })
      onClose()
    } catch (problem) {
      setError(wording(problem))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={t('deals:unresolved.title', { field: label })}
      text={text ? t('deals:unresolved.imported', { text }) : undefined}
      submitLabel={t('ui:actions.save')}
      onSubmit={() => void submit()}
      busy={busy}
      onClose={onClose}
      width={420}
    >
      {field && <FieldEditor object={deals} name={name} field={{ ...field, required: true }} value={value} onChange={setValue} label={label} />}
      {error && <Note kind="bad">{error}</Note>}
    </Dialog>
  )
}
