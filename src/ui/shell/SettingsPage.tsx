/** A page of the settings: the list of them at the left, the form at most 720 px wide. */
import { Link, useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from '../parts/classes.ts'
import { isUnder, useSettingsNavigation } from './navigation.ts'
import { Page } from './Page.tsx'
import { usePhone } from './usePhone.ts'
import styles from './SettingsPage.module.css'

interface SettingsPageProps {
  title: string
  /** What the page is for, one sentence. */
  text?: string
  actions?: ReactNode
  /** Tables need more room than forms. */
  wide?: boolean
  children: ReactNode
}

export function SettingsPage({ title, text, actions, wide, children }: SettingsPageProps) {
  const { t } = useTranslation()
  const phone = usePhone()
  const items = useSettingsNavigation()
  const path = useRouterState({ select: (state) => state.location.pathname })
  return (
    <Page title={title} actions={actions} crumb={isUnder(path, '/settings') && items[0] ? { label: t('ui:frame.settings'), to: items[0].to } : undefined}>
      <div className={styles.frame}>
        <nav className={styles.list} aria-label={t('ui:frame.settings')}>
          {items.map(({ to, icon: Icon, labelKey }) => (
            <Link key={to} to={to} className={classes(styles.item, isUnder(path, to) && styles.on)} aria-current={isUnder(path, to) ? 'page' : undefined}>
              <Icon size={16} stroke={1.75} aria-hidden />
              {t(labelKey)}
            </Link>
          ))}
        </nav>
        <div className={styles.scroll}>
          <div className={classes(styles.content, wide && styles.wide)}>
            {phone && actions && <div className={styles.actions}>{actions}</div>}
            {text && <p className={styles.text}>{text}</p>}
            {children}
          </div>
        </div>
      </div>
    </Page>
  )
}
