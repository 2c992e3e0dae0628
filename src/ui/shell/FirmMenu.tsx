/** The firm's name at the top of the side bar, and what concerns the whole firm. */
import { IconArrowBarLeft, IconArrowBarRight, IconKeyboard, IconSelector, IconSettings } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Menu } from '../parts/floating/Menu.tsx'
import { openKeyHelp } from '../keys/openHelp.tsx'
import { useViewer } from '../session/viewer.tsx'
import { classes } from '../parts/classes.ts'
import { Logo } from './Logo.tsx'
import { useSettingsNavigation } from './navigation.ts'
import { useSideWidth } from './sideWidth.ts'
import styles from './FirmMenu.module.css'

export function FirmMenu({ rail }: { rail: boolean }) {
  const { t } = useTranslation()
  const { firm } = useViewer()
  const { setWidth } = useSideWidth()
  const [settings] = useSettingsNavigation()
  return (
    <Menu position="bottom-start" width={216}>
      <Menu.Target>
        <button type="button" className={classes(styles.firm, rail && styles.rail)} aria-label={rail ? firm.name : undefined}>
          <Logo />
          {!rail && <span className={styles.name}>{firm.name}</span>}
          {!rail && <IconSelector size={14} stroke={1.75} aria-hidden />}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{firm.name}</Menu.Label>
        {settings && (
          <Menu.Item component={Link} to={settings.to} leftSection={<IconSettings size={16} stroke={1.75} />}>
            {t('ui:frame.settings')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconKeyboard size={16} stroke={1.75} />} onClick={openKeyHelp}>
          {t('ui:keys.title')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={rail ? <IconArrowBarRight size={16} stroke={1.75} /> : <IconArrowBarLeft size={16} stroke={1.75} />} onClick={() => setWidth(rail ? 'wide' : 'rail')}>
          {rail ? t('ui:frame.widen') : t('ui:frame.narrow')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
