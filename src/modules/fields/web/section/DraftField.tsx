/** One new field in a few strokes: its name and type; for choices, the choices. */
import { Select, Switch, TagsInput, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../../ui/parts/index.ts'
import { catalogObjects } from '../catalog.ts'
import type { Draft } from './draft.ts'
import { quickTypes } from './draft.ts'
import styles from './DraftField.module.css'

interface DraftFieldProps {
  draft: Draft
  error?: string | undefined
  focus?: boolean
  onChange(draft: Draft): void
  onRemove?: (() => void) | undefined
}

export function DraftField({ draft, error, focus, onChange, onRemove }: DraftFieldProps) {
  const { t } = useTranslation()
  const put = (change: Partial<Draft>): void => onChange({ ...draft, ...change })
  const links = draft.type === 'reference' || draft.type === 'references'
  return (
    <div className={styles.row}>
      <TextInput label={t('fields:draft.label')} placeholder={t('fields:draft.example')} value={draft.label} onChange={(event) => put({ label: event.currentTarget.value })} error={error} maxLength={120} {...(focus ? { 'data-autofocus': true } : {})} />
      <Select className={styles.type} label={t('fields:draft.type')} data={quickTypes.map((type) => ({ value: type, label: t(`fields:fields.options.fieldType.${type}`) }))} value={draft.type} onChange={(type) => type && put({ type: type as Draft['type'] })} allowDeselect={false} searchable />
      {onRemove && <IconButton icon={IconX} label={t('fields:draft.remove')} onClick={onRemove} />}
      {(draft.type === 'option' || draft.type === 'options') && (
        <TagsInput className={styles.more} label={t('fields:draft.options')} placeholder={t('fields:draft.optionsHint')} value={draft.options} onChange={(options) => put({ options })} splitChars={[',', ';']} />
      )}
      {links && (
        <Select className={styles.more} label={t('fields:draft.to')} data={catalogObjects().filter((object) => object.name === 'users' || object.access.owner || object.custom || object.name === 'products').map((object) => ({ value: object.name, label: t(`${object.module}:${object.name}.many`) }))} value={draft.to} onChange={(to) => put({ to })} searchable />
      )}
      <Switch className={styles.more} size="sm" label={t('fields:draft.required')} checked={draft.required} onChange={(event) => put({ required: event.currentTarget.checked })} />
    </div>
  )
}
