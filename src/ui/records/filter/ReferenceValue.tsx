/** Several linked records, found by typing; those chosen stay on top, and oneself comes first. */
import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useViewer } from '../../session/viewer.tsx'
import { PickerOption } from '../field/PickerOption.tsx'
import { usePickerSearch } from '../field/usePickerSearch.ts'
import { CheckList, type CheckItem } from './CheckList.tsx'
import { me } from './rules.ts'
import styles from './filter.module.css'

interface ReferenceValueProps {
  to: string
  chosen: string[]
  names: ReadonlyMap<string, string>
  /** Without "me". */
  fixed?: boolean
  onChange(next: string[]): void
  label: string
}

export function ReferenceValue({ to, chosen, names, fixed, onChange, label }: ReferenceValueProps) {
  const { t } = useTranslation()
  const viewer = useViewer()
  const [typed, setTyped] = useState('')
  // The order of the moment the list opened: rows must not jump under the hand.
  const [first] = useState(chosen)
  const { found } = usePickerSearch(to, typed, true)
  const searching = typed.trim() !== ''
  const mine: CheckItem[] = to === 'users' && !searching && !fixed ? [{ key: me, label: t('ui:records.filter.me') }] : []
  const kept: CheckItem[] = searching ? [] : first.filter((id) => id !== me).map((id) => ({ key: id, label: names.get(id) ?? '…' }))
  const rest: CheckItem[] = found
    .filter((record) => record.id !== viewer.id || searching || fixed)
    .filter((record) => searching || !first.includes(record.id))
    .map((record) => ({ key: record.id, label: <PickerOption to={to} record={record} /> }))
  return (
    <>
      <TextInput size="sm" aria-label={t('ui:records.picker.search')} placeholder={t('ui:records.picker.search')} leftSection={<IconSearch size={14} stroke={1.75} aria-hidden />} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} data-autofocus />
      <CheckList items={[...mine, ...kept, ...rest]} chosen={chosen} onChange={onChange} label={label} />
      {searching && found.length === 0 && <p className={styles.hint}>{t('ui:records.picker.nothing')}</p>}
    </>
  )
}
