/** Finds within the list. The address follows a moment after the typing. */
import { TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat.ts'
import { useKeys } from '../../keys/bindings.ts'
import { IconButton } from '../../parts/Button.tsx'
import { Kbd } from '../../parts/Kbd.tsx'
import styles from './RecordListPage.module.css'

const pause = 200

export function SearchBox({ value, count, onChange, onLeave }: { value: string; count: number | null; onChange(q: string): void; onLeave(): void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [typed, setTyped] = useState(value)
  const sent = useRef(value)
  useEffect(() => {
    // A view was opened or Back pressed; one's own typing comes back here too and must not be overwritten.
    if (value === sent.current) return
    sent.current = value
    setTyped(value)
  }, [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  useKeys([
    {
      keys: '/',
      labelKey: 'ui:records.keys.search',
      run: () => {
        input.current?.focus()
        input.current?.select()
      },
    },
  ])
  const type = (text: string, wait = pause): void => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      sent.current = text.trim()
      onChange(text.trim())
    }, wait)
  }
  return (
    <TextInput
      ref={input}
      className={styles.search}
      size="sm"
      role="searchbox"
      aria-label={t('ui:records.search')}
      placeholder={count === null ? t('ui:records.search') : t('ui:records.searchIn', { count: format.number(count) })}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          if (typed) type('', 0)
          else input.current?.blur()
        }
        if (event.key === 'Enter' || event.key === 'ArrowDown') {
          event.preventDefault()
          onLeave()
        }
      }}
      leftSection={<IconSearch size={14} stroke={1.75} aria-hidden />}
      rightSection={typed ? <IconButton size="xs" icon={IconX} label={t('ui:records.clearSearch')} onClick={() => type('', 0)} /> : <Kbd keys="/" />}
      rightSectionPointerEvents={typed ? 'all' : 'none'}
    />
  )
}
