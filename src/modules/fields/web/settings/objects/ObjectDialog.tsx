/** Makes an object in one dialog, or changes one. */
import { Checkbox, Select, Switch, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Label } from '../../../../../shared/labels.ts'
import { call, errorsByPath, records, useProblemText } from '../../../../../ui/api/index.ts'
import { Note } from '../../../../../ui/parts/index.ts'
import { useIsAdministrator } from '../../../../../ui/session/index.ts'
import { makeObject, objects, ownerships, type ObjectRecord } from '../../../contract.ts'
import { Fold } from '../edit/Fold.tsx'
import { LabelInput } from '../edit/LabelInput.tsx'
import { SideDialog } from '../edit/SideDialog.tsx'
import { IconPicker } from '../IconPicker.tsx'
import type { Preset } from '../rights/proposal.ts'
import { chosenRights, RightsFields, useRoleChoices } from '../rights/RightsFields.tsx'
import { before, refreshFrame, write } from '../settingWrites.ts'
import { textOf } from '../words.ts'
import styles from './Objects.module.css'

interface ObjectDialogProps {
  /** A new one without it. */
  row?: ObjectRecord
  /** The name of what was made. */
  onMade?: (name: string) => void
  onClose(): void
}

const places = ['sales', 'service', 'operations', 'insight'] as const
const links = ['withCompany', 'withContact', 'withDeal'] as const

export function ObjectDialog({ row, onMade, onClose }: ObjectDialogProps) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const [draft, setDraft] = useState(() => ({
    one: (row?.one ?? null) as Label | null,
    many: (row?.many ?? null) as Label | null,
    titleLabel: (row?.titleLabel ?? null) as Label | null,
    icon: row?.icon ?? null,
    ownership: row?.ownership ?? 'owner',
    withCompany: row?.withCompany === true,
    withContact: row?.withContact === true,
    withDeal: row?.withDeal === true,
    numbered: row?.numbered === true,
    place: row?.place ?? 'operations',
    description: row?.description ?? null,
  }))
  const put = (change: Partial<typeof draft>): void => setDraft({ ...draft, ...change })
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  // Those of a new object stand below it.
  const errors = Object.fromEntries(Object.entries(errorsByPath(error)).map(([path, message]) => [path.replace(/^object\./, ''), message]))
  const administrator = useIsAdministrator()
  const roles = useRoleChoices()
  const [presets, setPresets] = useState<Record<string, Preset>>({})
  const make = () => (administrator ? call(makeObject, { body: { object: { ...draft } as never, rights: chosenRights(roles.roles, presets, draft) } }) : records.create(objects, draft))
  // Roles that are not named take their "everything else": nobody has seen that, so it is not sent.
  const unsure = !row && administrator && !roles.known
  const submit = async (): Promise<void> => {
    if (unsure) return roles.retry()
    setBusy(true)
    try {
      const made = row ? null : await make()
      if (row) await records.patch(objects, row.id, draft)
      onClose()
      const name = textOf(draft.many)
      await write({ label: t(row ? 'fields:edit.saved' : 'fields:objectsPage.made', { name }), run: async () => {}, undo: () => (made ? records.trash(objects, made.id) : records.patch(objects, row!.id, before(row!, draft))), after: refreshFrame })
      if (made) onMade?.(String(made.name))
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }
  return (
    <SideDialog title={row ? textOf(row.many) : t('fields:objectsPage.add')} text={row ? undefined : t('fields:objectsPage.addText')} submitLabel={t(row ? 'ui:actions.save' : 'fields:objectsPage.add')} busy={busy || (unsure && roles.isPending)} onSubmit={() => void submit()} onClose={onClose}>
      <LabelInput label={t('fields:objectsPage.one')} placeholder={t('fields:objectsPage.oneExample')} value={draft.one} onChange={(one) => put({ one })} error={errors.one} required focus />
      <LabelInput label={t('fields:objectsPage.many')} placeholder={t('fields:objectsPage.manyExample')} value={draft.many} onChange={(many) => put({ many })} error={errors.many ?? errors.name} required />
      <IconPicker value={draft.icon} onChange={(icon) => put({ icon })} />
      <fieldset className={styles.links}>
        <legend>{t('fields:objectsPage.links')}</legend>
        {links.map((name) => (
          <Checkbox key={name} label={t(`fields:objects.fields.${name}`)} checked={draft[name]} onChange={(event) => put({ [name]: event.currentTarget.checked })} />
        ))}
      </fieldset>
      <Select label={t('fields:objects.fields.ownership')} data={ownerships.map((value) => ({ value, label: t(`fields:objects.options.ownership.${value}`) }))} value={draft.ownership} onChange={(value) => value && put({ ownership: value as typeof draft.ownership })} allowDeselect={false} error={errors.ownership} />
      <Switch label={t('fields:objects.fields.numbered')} description={t('fields:objectsPage.numberedText')} checked={draft.numbered} disabled={row !== undefined} onChange={(event) => put({ numbered: event.currentTarget.checked })} error={errors.numbered} />
      {!row && administrator && <RightsFields choices={roles} shape={draft} value={presets} onChange={setPresets} />}
      <Fold title={t('fields:edit.more')}>
        <LabelInput label={t('fields:objects.fields.titleLabel')} placeholder={t('fields:standard.name')} value={draft.titleLabel} onChange={(titleLabel) => put({ titleLabel })} error={errors.titleLabel} />
        <Select label={t('fields:objects.fields.place')} data={places.map((place) => ({ value: place, label: t(`ui:sections.${place}`) }))} value={draft.place} onChange={(place) => place && put({ place })} allowDeselect={false} />
        <Textarea label={t('fields:objects.fields.description')} value={draft.description ?? ''} onChange={(event) => put({ description: event.currentTarget.value || null })} autosize minRows={2} maxRows={6} maxLength={2000} error={errors.description} />
      </Fold>
      {error !== null && !Object.keys(errors).some((path) => path !== '') && <Note kind="bad">{wording(error)}</Note>}
    </SideDialog>
  )
}
