/** A page: top bar with the one h1, tabs and actions, a tool bar, and the body that scrolls inside. */
import { IconChevronLeft, IconChevronRight, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from '../parts/classes.ts'
import { useSlot } from '../module.ts'
import { IconButton } from '../parts/Button.tsx'
import { openPalette } from '../palette/open.tsx'
import { useMaybeViewer } from '../session/viewer.tsx'
import { usePhone } from './usePhone.ts'
import styles from './Page.module.css'

interface PageProps {
  /** The heading, and the title of the browser tab. */
  title: string
  /** In place of the plain heading: a switch of pipelines, say. It must hold the h1. */
  heading?: ReactNode
  /** The list or place that this page belongs to. */
  crumb?: { label: string; to: string }
  /** Beside the title: date, count, state. */
  note?: ReactNode
  tabs?: ReactNode
  actions?: ReactNode
  /** Phones have little room at the top: what is shown there, nothing unless said. */
  phoneActions?: ReactNode
  toolbar?: ReactNode
  /** Scrolls as a whole; without it the page's own columns scroll. */
  scroll?: boolean
  children: ReactNode
}

export function Page({ title, heading, crumb, note, tabs, actions, phoneActions, toolbar, scroll, children }: PageProps) {
  const phone = usePhone()
  useDocumentTitle(title)
  return (
    <div className={styles.page}>
      {phone ? <PhoneTop {...{ title, heading, crumb, note, phoneActions }} /> : <Top {...{ title, heading, crumb, note, tabs, actions }} />}
      {phone && tabs && <div className={styles.phoneTabs}>{tabs}</div>}
      {toolbar && <div className={styles.toolbar}>{toolbar}</div>}
      <div className={classes(styles.body, scroll && styles.scroll)}>{children}</div>
    </div>
  )
}

type TopProps = Pick<PageProps, 'title' | 'heading' | 'crumb' | 'note' | 'tabs' | 'actions' | 'phoneActions'>

function Top({ title, heading, crumb, note, tabs, actions }: TopProps) {
  return (
    <header className={styles.top}>
      {crumb && (
        <span className={styles.crumb}>
          <Link to={crumb.to}>{crumb.label}</Link>
          <IconChevronRight size={14} stroke={1.75} aria-hidden />
        </span>
      )}
      {heading ?? <h1>{title}</h1>}
      {note && <span className={styles.note}>{note}</span>}
      {tabs && <div className={styles.tabs}>{tabs}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  )
}

function PhoneTop({ title, heading, crumb, note, phoneActions }: TopProps) {
  const { t } = useTranslation()
  const top = useSlot('frame.top')
  return (
    <header className={styles.phoneTop}>
      <div className={styles.phoneTitle}>
        {crumb && (
          <Link to={crumb.to} className={styles.back}>
            <IconChevronLeft size={20} stroke={1.75} aria-hidden />
            {crumb.label}
          </Link>
        )}
        {heading ?? <h1>{title}</h1>}
        {note && <div className={styles.note}>{note}</div>}
      </div>
      {phoneActions}
      <IconButton label={t('ui:frame.search')} icon={IconSearch} onClick={openPalette} />
      {!crumb && top.map(({ key, component: Part }) => <Part key={key} />)}
    </header>
  )
}

export function useDocumentTitle(title: string): void {
  const firm = useMaybeViewer()?.firm.name
  useEffect(() => {
    document.title = [title, firm || 'Clientele'].filter(Boolean).join(' · ')
  }, [title, firm])
}
