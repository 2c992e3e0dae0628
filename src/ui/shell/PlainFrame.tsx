/** The frame before anybody has signed in: sign, language and theme, and the page. */
import { IconChevronDown, IconDeviceDesktop, IconMoon, IconSun, IconWorld } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu } from '../parts/floating/Menu.tsx'
import { languageName, screenLanguages, setLanguage } from '../i18n/i18n.ts'
import { Button } from '../parts/Button.tsx'
import { colorSchemes, useColorScheme } from '../theme/colorScheme.ts'
import { ToastHost } from '../undo/ToastHost.tsx'
import { Logo } from './Logo.tsx'
import { OverlayHost } from './overlay.tsx'
import styles from './PlainFrame.module.css'

export function PlainFrame({ children }: { children: ReactNode }) {
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <Logo />
        <strong>Clientele</strong>
        <span className={styles.choices}>
          <LanguageChoice />
          <ThemeChoice />
        </span>
      </header>
      <main className={styles.main}>{children}</main>
      <OverlayHost />
      <ToastHost />
    </div>
  )
}

function LanguageChoice() {
  const { i18n } = useTranslation()
  return (
    <Menu position="bottom-end" width={160}>
      <Menu.Target>
        <Button kind="quiet" icon={IconWorld} iconAfter={IconChevronDown} aria-label={languageName(i18n.language)}>
          <span className={styles.word}>{languageName(i18n.language)}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {screenLanguages().map((language) => (
          <Menu.Item key={language} lang={language} aria-current={language === i18n.language} onClick={() => void setLanguage(language)}>
            {languageName(language)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const icons = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop }

function ThemeChoice() {
  const { t } = useTranslation()
  const { scheme, setScheme } = useColorScheme()
  return (
    <Menu position="bottom-end" width={160}>
      <Menu.Target>
        <Button kind="quiet" icon={icons[scheme]} iconAfter={IconChevronDown} aria-label={`${t('ui:theme.label')}: ${t(`ui:theme.${scheme}`)}`}>
          <span className={styles.word}>{t(`ui:theme.${scheme}`)}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {colorSchemes.map((key) => (
          <Menu.Item key={key} aria-current={key === scheme} onClick={() => setScheme(key)}>
            {t(`ui:theme.${key}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
