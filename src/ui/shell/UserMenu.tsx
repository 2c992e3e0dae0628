/** The person: profile, look, language, keys, sign out. */
import { IconDeviceDesktop, IconHelpCircle, IconKeyboard, IconLanguage, IconLogout, IconMoon, IconSettings, IconSun, IconUser } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Menu } from '../parts/floating/Menu.tsx'
import { languageName, screenLanguages } from '../i18n/i18n.ts'
import { openKeyHelp } from '../keys/openHelp.tsx'
import { Avatar } from '../parts/Avatar.tsx'
import { classes } from '../parts/classes.ts'
import { useViewer } from '../session/viewer.tsx'
import { colorSchemes, useColorScheme } from '../theme/colorScheme.ts'
import { toastError } from '../undo/undo.ts'
import { useFrameActions } from './frameActions.tsx'
import styles from './UserMenu.module.css'

const schemeIcons = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop }

export function UserMenu({ rail }: { rail: boolean }) {
  const { t } = useTranslation()
  const viewer = useViewer()
  const frame = useFrameActions()
  return (
    <Menu position="top-start" width={216}>
      <Menu.Target>
        <button type="button" className={classes(styles.person, rail && styles.rail)} aria-label={rail ? viewer.name : undefined}>
          <Avatar id={viewer.id} name={viewer.name} size={rail ? 'm' : 's'} />
          {!rail && <span className={styles.name}>{viewer.name}</span>}
          {!rail && <IconSettings size={16} stroke={1.75} aria-hidden />}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{viewer.email ?? viewer.name}</Menu.Label>
        <Menu.Item component={Link} to="/profile" leftSection={<IconUser size={16} stroke={1.75} />}>
          {t('ui:frame.profile')}
        </Menu.Item>
        <ThemeItems />
        <LanguageItems />
        <Menu.Item leftSection={<IconKeyboard size={16} stroke={1.75} />} onClick={openKeyHelp}>
          {t('ui:keys.title')}
        </Menu.Item>
        <Menu.Item component={Link} to="/help" leftSection={<IconHelpCircle size={16} stroke={1.75} />}>
          {t('ui:frame.help')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.75} />} onClick={() => void frame.signOut().catch(toastError)}>
          {t('ui:frame.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function ThemeItems() {
  const { t } = useTranslation()
  const { scheme, setScheme } = useColorScheme()
  const Icon = schemeIcons[scheme]
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<Icon size={16} stroke={1.75} />}>{t('ui:theme.label')}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {colorSchemes.map((key) => (
          <Menu.Item key={key} aria-current={key === scheme} className={key === scheme ? styles.current : undefined} onClick={() => setScheme(key)}>
            {t(`ui:theme.${key}`)}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}

function LanguageItems() {
  const { t, i18n } = useTranslation()
  const frame = useFrameActions()
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<IconLanguage size={16} stroke={1.75} />}>{t('ui:frame.language')}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {screenLanguages().map((language) => (
          <Menu.Item key={language} lang={language} aria-current={language === i18n.language} className={language === i18n.language ? styles.current : undefined} onClick={() => void frame.chooseLanguage(language).catch(toastError)}>
            {languageName(language)}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}
