/** The bottom bar of phones: two places, create, one more place, and the rest under More. */
import { IconList, IconPlus } from '@tabler/icons-react'
import { Link, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { NavItem } from '../module.ts'
import { classes } from '../parts/classes.ts'
import { laterPart } from '../parts/later.tsx'
import { openCreateSheet } from './CreateMenu.tsx'
import { isUnder, useCreateItems, useNavigation } from './navigation.ts'
import { openOverlay } from './overlay.tsx'
import styles from './PhoneBar.module.css'

const MoreSheet = laterPart(() => import('./MoreSheet.tsx'))

export function PhoneBar() {
  const { t } = useTranslation()
  const all = useNavigation().flatMap(({ items }) => items)
  const mayCreate = useCreateItems().length > 0
  const marked = all.filter((item) => item.phone).sort((a, b) => (a.phone ?? 0) - (b.phone ?? 0))
  const shown = [...marked, ...all.filter((item) => !item.phone)].slice(0, mayCreate ? 3 : 4)
  const [first, second, ...rest] = shown
  return (
    <nav className={styles.bar} aria-label={t('ui:frame.mainMenu')}>
      {first && <PhonePlace item={first} />}
      {second && <PhonePlace item={second} />}
      {mayCreate && (
        <button type="button" className={styles.place} onClick={openCreateSheet} aria-label={t('ui:actions.create')}>
          <span className={styles.add}>
            <IconPlus size={22} stroke={1.75} aria-hidden />
          </span>
        </button>
      )}
      {rest.map((item) => (
        <PhonePlace key={item.to} item={item} />
      ))}
      <button type="button" className={styles.place} onClick={() => openOverlay((close) => <MoreSheet onClose={close} />)}>
        <IconList size={22} stroke={1.75} aria-hidden />
        {t('ui:frame.more')}
      </button>
    </nav>
  )
}

const noCounter = (): null => null

function PhonePlace({ item }: { item: NavItem }) {
  const { t } = useTranslation()
  const useCounter = item.counter ?? noCounter
  const counter = useCounter()
  const on = useRouterState({ select: (state) => isUnder(state.location.pathname, item.to) })
  const Icon = item.icon
  return (
    <Link to={item.to} className={classes(styles.place, on && styles.on)} aria-current={on ? 'page' : undefined}>
      <Icon size={22} stroke={1.75} aria-hidden />
      <span className={styles.word}>{t(item.labelKey)}</span>
      {counter !== null && counter.count > 0 && <em className={counter.hot ? styles.hot : undefined}>{counter.count > 99 ? '99+' : counter.count}</em>}
    </Link>
  )
}
