/** On phones: every place that the bottom bar has no room for, search, profile and settings. */
import { Drawer } from '@mantine/core'
import { IconHelpCircle, IconLogout, IconSearch, IconSettings, IconUser } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { openPalette } from '../palette/open.tsx'
import { useViewer } from '../session/viewer.tsx'
import { toastError } from '../undo/undo.ts'
import { useFrameActions } from './frameActions.tsx'
import { useNavigation, useSettingsNavigation } from './navigation.ts'
import styles from './MoreSheet.module.css'

export default function MoreSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const viewer = useViewer()
  const frame = useFrameActions()
  const sections = useNavigation()
  const [settings] = useSettingsNavigation()
  const closing = (run: () => void) => () => {
    onClose()
    run()
  }
  return (
    <Drawer opened onClose={onClose} position="bottom" size="80%" title={viewer.firm.name} radius="12px 12px 0 0" padding="md" closeButtonProps={{ 'aria-label': t('ui:actions.close') }}>
      <button type="button" className={styles.item} onClick={closing(openPalette)}>
        <IconSearch size={20} stroke={1.75} aria-hidden />
        {t('ui:frame.search')}
      </button>
      {sections.map(({ section, items }) => (
        <nav key={section} className={styles.group} aria-label={t(`ui:sections.${section}`)}>
          {items.map(({ to, icon: Icon, labelKey }) => (
            <Link key={to} to={to} className={styles.item} onClick={onClose}>
              <Icon size={20} stroke={1.75} aria-hidden />
              {t(labelKey)}
            </Link>
          ))}
        </nav>
      ))}
      <div className={styles.group}>
        <Link to="/profile" className={styles.item} onClick={onClose}>
          <IconUser size={20} stroke={1.75} aria-hidden />
          {viewer.name}
        </Link>
        {settings && (
          <Link to={settings.to} className={styles.item} onClick={onClose}>
            <IconSettings size={20} stroke={1.75} aria-hidden />
            {t('ui:frame.settings')}
          </Link>
        )}
        <Link to="/help" className={styles.item} onClick={onClose}>
          <IconHelpCircle size={20} stroke={1.75} aria-hidden />
          {t('ui:frame.help')}
        </Link>
        <button type="button" className={styles.item} onClick={closing(() => void frame.signOut().catch(toastError))}>
          <IconLogout size={20} stroke={1.75} aria-hidden />
          {t('ui:frame.signOut')}
        </button>
      </div>
    </Drawer>
  )
}
