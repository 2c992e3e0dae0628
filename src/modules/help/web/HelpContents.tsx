/** The list of pages, and the search over their headings. */
import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from '../../../ui/parts/index.ts'
import { findHeadings } from './findHeadings.ts'
import type { Guide } from './guide.ts'
import styles from './Help.module.css'

export function HelpContents({ guide, current }: { guide: Guide; current: string | undefined }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const found = findHeadings(guide.pages, typed)
  const searching = typed.trim() !== ''
  const goFirst = (): void => {
    const [first] = found
    if (first) void navigate({ to: `/help/${first.page}`, hash: first.id ?? '' })
  }
  return (
    <nav className={styles.contents} aria-label={t('help:contents')}>
      <TextInput
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') goFirst()
          if (event.key === 'Escape') setTyped('')
        }}
        placeholder={t('help:search')}
        aria-label={t('help:search')}
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
      />
      {searching && found.length === 0 && <p className={styles.none}>{t('help:nothing')}</p>}
      <ul lang={guide.language}>
        {searching
          ? found.map(({ page, id, text, title }) => (
              <li key={`${page}#${id ?? ''}`}>
                <Link to={`/help/${page}`} hash={id ?? ''} className={styles.item}>
                  {text}
                  {id !== null && <small>{title}</small>}
                </Link>
              </li>
            ))
          : guide.pages.map(({ name, title }) => (
              <li key={name}>
                <Link to={`/help/${name}`} className={classes(styles.item, name === current && styles.on)} aria-current={name === current ? 'page' : undefined}>
                  {title}
                </Link>
              </li>
            ))}
      </ul>
      <p className={styles.more}>
        <Link to="/help/all">{t('help:whole')}</Link>
        <a href="/api/docs" target="_blank" rel="noreferrer">
          {t('help:interface')}
        </a>
      </p>
    </nav>
  )
}
