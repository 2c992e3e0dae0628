/** What a person sets for oneself: name, language, zone, look, keys, password, API keys. */
import { useTranslation } from 'react-i18next'
import { SettingsPage } from '../../../ui/shell/index.ts'
import { ApiKeysSection } from './ApiKeysSection.tsx'
import { LookSection } from './LookSection.tsx'
import { PasswordSection } from './PasswordSection.tsx'
import { PersonSection } from './PersonSection.tsx'

export default function ProfilePage() {
  const { t } = useTranslation()
  return (
    <SettingsPage title={t('accounts:profile.title')}>
      <PersonSection />
      <LookSection />
      <PasswordSection />
      <ApiKeysSection />
    </SettingsPage>
  )
}
