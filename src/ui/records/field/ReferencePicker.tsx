/** Chooses a linked record by typing, and makes a new one without leaving what one is at. */
import { Combobox, InputBase, useCombobox } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord } from '../../../shared/object.ts'
import { useProblemText } from '../../api/problemText.ts'
import { useCan } from '../../session/viewer.tsx'
import { Avatar } from '../../parts/Avatar.tsx'
import { openRecordForm } from '../form/openRecordForm.tsx'
import { screensOf, titleOf } from '../registry.ts'
import { PickerOption } from './PickerOption.tsx'
import { usePickerSearch } from './usePickerSearch.ts'
import styles from './ReferencePicker.module.css'

interface ReferencePickerProps {
  to: string
  /** The record chosen now, as far as it is known. */
  linked: Readonly<Record<string, unknown>> | null
  onPick(record: AnyRecord | null): void
  clearable?: boolean
  /** Opens the list at once, as in a table cell. */
  openAtOnce?: boolean
  onClose?(): void
  inputProps: Record<string, unknown>
}

export function ReferencePicker({ to, linked, onPick, clearable = true, openAtOnce, onClose, inputProps }: ReferencePickerProps) {
  const { t } = useTranslation()
  const can = useCan()
  const wording = useProblemText()
  const name = titleOf(to, linked)
  const [typed, setTyped] = useState<string | null>(null)
  const combobox = useCombobox({
    defaultOpened: openAtOnce,
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      setTyped(null)
      onClose?.()
    },
  })
  const { found, searching, error } = usePickerSearch(to, typed ?? '', combobox.dropdownOpened)
  const typing = typed !== null && typed.trim() !== ''
  useEffect(() => {
    if (typing && !searching) combobox.selectFirstOption()
    // The first hit is the likely one, each time there are others.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [found, typing, searching])
  const screens = screensOf(to)
  const mayCreate = screens?.fromName !== undefined && can('create', to)
  const words = (typed ?? '').trim()

  const choose = (key: string): void => {
    if (key === '+') {
      const initial = words ? screens?.fromName?.(words) : undefined
      if (screens) openRecordForm(screens.object, { initial, onSaved: onPick })
    } else onPick(found.find((record) => record.id === key) ?? null)
    combobox.closeDropdown()
  }

  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md" width={280} position="bottom-start" middlewares={{ flip: true, shift: true }}>
      <Combobox.Target>
        <InputBase
          size="md"
          {...inputProps}
          value={typed ?? name}
          placeholder={t('ui:records.picker.search')}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onClick={() => combobox.openDropdown()}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            // What is found may still change, and Enter must never send the form that the picker stands in.
            if (event.key === 'Enter' && combobox.dropdownOpened && (searching || combobox.getSelectedOptionIndex() < 0)) event.preventDefault()
          }}
          leftSection={linked && to === 'users' && typed === null ? <Avatar id={String(linked.id)} name={name} size="s" /> : undefined}
          rightSection={clearable && name && typed === null ? <Combobox.ClearButton aria-label={t('ui:records.picker.clear')} onClear={() => onPick(null)} /> : <Combobox.Chevron />}
          rightSectionPointerEvents={clearable && name && typed === null ? 'all' : 'none'}
        />
      </Combobox.Target>
      <Combobox.Dropdown className={styles.dropdown}>
        <Combobox.Options className={styles.options} mah={280}>
          {found.map((record) => (
            <Combobox.Option key={record.id} value={record.id} className={styles.option} active={record.id === linked?.id}>
              <PickerOption to={to} record={record} />
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty className={styles.nothing}>{error ? wording(error) : t(searching ? 'ui:states.loading' : 'ui:records.picker.nothing')}</Combobox.Empty>}
          {mayCreate && (
            <Combobox.Option value="+" className={styles.create}>
              <IconPlus size={14} stroke={1.75} aria-hidden />
              <span className={styles.cut}>{words ? t('ui:records.picker.createNamed', { name: words }) : t(`${screens.object.module}:${screens.object.name}.new`)}</span>
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
