/** Finds people who may see the record, to let them follow it. */
import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../../../../ui/parts/index.ts'
import { useMentionable } from '../mention/useMentionable.ts'
import styles from './Follow.module.css'

interface PersonSearchProps {
  object: string
  id: string
  without: readonly string[]
  onPick(person: { id: string; name: string }): void
}

export function PersonSearch({ object, id, without, onPick }: PersonSearchProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed, 120)
  const combobox = useCombobox()
  const { people, hidden, searching } = useMentionable({ object, id }, words, combobox.dropdownOpened)
  const found = people.filter((person) => !without.includes(person.id))
  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      onOptionSubmit={(key) => {
        const person = found.find((one) => one.id === key)
        if (person) onPick(person)
        setTyped('')
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target>
        <TextInput
          size="md"
          aria-label={t('notifications:follow.add')}
          placeholder={t('notifications:follow.add')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
            combobox.resetSelectedOption()
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={220} className={styles.options}>
          {found.map((person) => (
            <Combobox.Option key={person.id} value={person.id} className={styles.option}>
              <Avatar id={person.id} name={person.name} size="s" />
              {person.name}
            </Combobox.Option>
          ))}
          {hidden.map((person) => (
            <Combobox.Option key={person.id} value={person.id} disabled>
              {t('notifications:mention.hidden', { name: person.name })}
            </Combobox.Option>
          ))}
          {found.length === 0 && hidden.length === 0 && <Combobox.Empty>{t(searching ? 'ui:states.loading' : 'notifications:mention.nobody')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
