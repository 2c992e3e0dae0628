/** The side bar: firm, search, places, person. A rail of icons when narrow. */
import { IconSearch, IconSettings } from '@tabler/icons-react'
import { Link, useRouterState } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Tooltip } from '../parts/floating/Tooltip.tsx'
import { useSlot, type NavItem } from '../module.ts'
import { Kbd } from '../parts/Kbd.tsx'
import { classes } from '../parts/classes.ts'
import { openPalette } from '../palette/open.tsx'
import { FirmMenu } from './FirmMenu.tsx'
import { isUnder, useNavigation, useSettingsNavigation } from './navigation.ts'
import { useSideWidth } from './sideWidth.ts'
import { UserMenu } from './UserMenu.tsx'
import styles from './SideBar.module.css'

export function SideBar() {
  const { t } = useTranslation()
  const rail = useSideWidth().width === 'rail'
  const sections = useNavigation()
  const foot = useSlot('frame.foot')
  return (
    <div className={classes(styles.side, rail && styles.rail)}>
      <FirmMenu rail={rail} />
      <Tooltip label={t('ui:frame.search')} position="right" disabled={!rail}>
        <button type="button" className={styles.jump} onClick={openPalette} aria-label={rail ? t('ui:frame.search') : undefined} aria-keyshortcuts="Control+K">
          <IconSearch size={16} stroke={1.75} aria-hidden />
          {!rail && (
            <>
              <span className={styles.cut}>{t('ui:frame.search')}</span>
              <span aria-hidden>
                <Kbd keys="Ctrl K" joined />
              </span>
            </>
          )}
        </button>
      </Tooltip>
      <nav className={styles.places} aria-label={t('ui:frame.mainMenu')}>
        {sections.map(({ section, items }, index) => (
          <Fragment key={section}>
            {rail ? index > 0 && <div className={styles.gap} /> : section !== 'top' && <h2 className={styles.heading}>{t(`ui:sections.${section}`)}</h2>}
            {items.map((item) => (
              <Place key={item.to} item={item} rail={rail} />
            ))}
          </Fragment>
        ))}
      </nav>
      <div className={styles.foot}>
        {foot.map(({ key, component: Part }) => (
          <Part key={key} rail={rail} />
        ))}
        {rail && <SettingsLink />}
        <UserMenu rail={rail} />
      </div>
    </div>
  )
}

const noCounter = (): null => null

function Place({ item, rail }: { item: NavItem; rail: boolean }) {
  const { t } = useTranslation()
  const useCounter = item.counter ?? noCounter
  const counter = useCounter()
  const on = useRouterState({ select: (state) => isUnder(state.location.pathname, item.to) })
  const Icon = item.icon
  const label = t(item.labelKey)
  const keys = item.goKey ? `G ${item.goKey}` : undefined
  return (
    <Tooltip label={<span className={styles.tip}>{label}{keys && <Kbd keys={keys} />}</span>} position="right" disabled={!rail && !keys} openDelay={rail ? 200 : 900}>
      <Link to={item.to} className={classes(styles.place, on && styles.on)} aria-current={on ? 'page' : undefined} aria-label={rail ? label : undefined}>
        <Icon size={16} stroke={1.75} aria-hidden />
        {!rail && <span className={styles.cut}>{label}</span>}
        {counter !== null && counter.count > 0 && (
          <span className={classes(styles.count, counter.hot && styles.hot)} aria-live="polite">
            {counter.count > 999 ? '999+' : counter.count}
          </span>
        )}
      </Link>
    </Tooltip>
  )
}

function SettingsLink() {
  const { t } = useTranslation()
  const [first] = useSettingsNavigation()
  const on = useRouterState({ select: (state) => isUnder(state.location.pathname, '/settings') })
  if (!first) return null
  return (
    <Tooltip label={t('ui:frame.settings')} position="right">
      <Link to={first.to} className={classes(styles.place, on && styles.on)} aria-label={t('ui:frame.settings')}>
        <IconSettings size={16} stroke={1.75} aria-hidden />
      </Link>
    </Tooltip>
  )
}
