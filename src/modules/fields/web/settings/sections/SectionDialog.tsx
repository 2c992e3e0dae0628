/** A section: its name and icon, how many columns it has, who sees it and when. */
import { MultiSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filter } from '../../../../../shared/filter.ts'
import type { Label } from '../../../../../shared/labels.ts'
import type { ObjectDeclaration } from '../../../../../shared/object.ts'
import { errorsByPath, records, useAllRecords, useProblemText } from '../../../../../ui/api/index.ts'
import { later, Note, Segmented } from '../../../../../ui/parts/index.ts'
import { sections, type SectionConditions, type SectionRecord } from '../../../contract.ts'
import { LabelInput } from '../edit/LabelInput.tsx'
import { SideDialog } from '../edit/SideDialog.tsx'
import { IconPicker } from '../IconPicker.tsx'
import { before, refresh, write } from '../settingWrites.ts'
import { textOf } from '../words.ts'
import styles from '../edit/Edit.module.css'

const ConditionEditor = later(() => import('../edit/ConditionEditor.tsx').then((part) => part.ConditionEditor))

interface SectionDialogProps {
  object: ObjectDeclaration
  /** A new one without it. */
  section?: SectionRecord
  onClose(): void
  /** After the write; the list of the settings follows by itself. */
  after?: () => Promise<void>
}

export function SectionDialog({ object, section, onClose, after = refresh }: SectionDialogProps) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const roles = useAllRecords('roles')
  const when = (section?.when ?? {}) as SectionConditions
  const [draft, setDraft] = useState({ label: (section?.label ?? null) as Label | null, icon: section?.icon ?? null, columns: section?.columns ?? 2, roles: when.roles ?? [], visible: when.visible as Filter | undefined })
  const put = (change: Partial<typeof draft>): void => setDraft({ ...draft, ...change })
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const errors = errorsByPath(error)
  const submit = async (): Promise<void> => {
    setBusy(true)
    const conditions = { ...(draft.roles.length > 0 ? { roles: draft.roles } : {}), ...(draft.visible ? { visible: draft.visible } : {}) }
    const body = { label: draft.label, icon: draft.icon, columns: draft.columns, when: Object.keys(conditions).length > 0 ? conditions : null }
    try {
      const made = section ? null : await records.create(sections, { object: object.name, ...body } as never)
      if (section) await records.patch(sections, section.id, body)
      onClose()
      const name = textOf(draft.label)
      await write({ label: t(section ? 'fields:edit.saved' : 'fields:section.added', { label: name, name }), run: async () => {}, undo: () => (made ? records.trash(sections, made.id) : records.patch(sections, section!.id, before(section!, body))), after })
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }
  return (
    <SideDialog title={section?.name ?? t('fields:section.add')} text={section ? undefined : t('fields:section.aboutText')} submitLabel={section ? t('ui:actions.save') : t('fields:section.add')} busy={busy} onSubmit={() => void submit()} onClose={onClose}>
      <LabelInput label={t('fields:section.label')} placeholder={t('fields:section.example')} value={draft.label} onChange={(label) => put({ label })} error={errors.label} required focus />
      <IconPicker value={draft.icon} onChange={(icon) => put({ icon })} />
      <div>
        <span className={styles.label}>{t('fields:sections.fields.columns')}</span>
        <div>
          <Segmented items={(['1', '2', '3', '4'] as const).map((key) => ({ key, label: key }))} value={String(draft.columns) as '1'} onChange={(key) => put({ columns: Number(key) })} label={t('fields:sections.fields.columns')} />
        </div>
      </div>
      <MultiSelect label={t('fields:section.roles')} description={t('fields:section.rolesText')} placeholder={draft.roles.length === 0 ? t('fields:section.allRoles') : undefined} data={(roles.data?.data ?? []).map((role) => ({ value: String(role.key), label: String(role.name) }))} value={draft.roles} onChange={(next) => put({ roles: next })} error={errors['when.roles']} clearable />
      <ConditionEditor object={object} title={t('fields:conditions.visible')} filter={draft.visible} error={errors['when.visible']} onChange={(visible) => put({ visible })} />
      {error !== null && Object.keys(errors).length === 0 && <Note kind="bad">{wording(error)}</Note>}
    </SideDialog>
  )
}
