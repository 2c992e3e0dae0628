/** All settings in one place, found by what they are about. */
import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { Link, useRouter } from '@tanstack/react-router'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../../../ui/keys/index.ts'
import { EmptyState, Kbd } from '../../../../ui/parts/index.ts'
import { SettingsPage } from '../../../../ui/shell/index.ts'
import styles from './SettingsHomePage.module.css'
import { useSettingsEntries } from './useSettingsEntries.ts'

const home = '/settings/all'

export default function SettingsHomePage() {
  const { t } = useTranslation()
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const [text, setText] = useState('')
  const entries = useSettingsEntries(text, home)
  useKeys([{ keys: '/', labelKey: 'setup:home.search', run: () => input.current?.focus() }])
  const onKeyDown = (event: KeyboardEvent): void => {
    const [first] = entries
    if (event.key === 'Enter' && first && text.trim() !== '') void router.navigate({ to: first.to })
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      list.current?.querySelector('a')?.focus()
    }
    if (event.key === 'Escape' && text !== '') {
      event.stopPropagation()
      setText('')
    }
  }
  return (
    <SettingsPage title={t('setup:home.title')}>
      <TextInput
        ref={input}
        size="lg"
        role="searchbox"
        aria-label={t('setup:home.search')}
        placeholder={t('setup:home.search')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
        rightSection={<Kbd keys="/" />}
        rightSectionPointerEvents="none"
      />
      {entries.length === 0 ? (
        <EmptyState icon={IconSearch} title={t('setup:home.nothing', { text: text.trim() })} text={t('setup:home.nothingText')} />
      ) : (
        <ul ref={list} className={styles.list}>
          {entries.map(({ to, icon: Icon, label, text: about }) => (
            <li key={to}>
              <Link to={to} className={styles.entry}>
                <Icon size={20} stroke={1.75} aria-hidden />
                <span>
                  <strong>{label}</strong>
                  {about && <span>{about}</span>}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </SettingsPage>
  )
}
