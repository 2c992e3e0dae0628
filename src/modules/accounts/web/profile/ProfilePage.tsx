/** What a person sets for oneself: name, language, zone, look, ways to sign in, API keys. */
import { useTranslation } from 'react-i18next'
import { SettingsPage } from '../../../../ui/shell/index.ts'
import { OwnAbsences } from '../people/absences/OwnAbsences.tsx'
import { ApiKeysSection } from './ApiKeysSection.tsx'
import { PasskeysSection } from '../door/factors/PasskeysSection.tsx'
import { SecondFactorSection } from '../door/factors/SecondFactorSection.tsx'
import { SessionList } from '../door/factors/SessionList.tsx'
import { LookSection } from './LookSection.tsx'
import { PasswordSection } from './PasswordSection.tsx'
import { PersonSection } from './PersonSection.tsx'
import { SettingsSection } from './SettingsSection.tsx'

export default function ProfilePage() {
  const { t } = useTranslation()
  return (
    <SettingsPage title={t('accounts:profile.title')}>
      <PersonSection />
      <OwnAbsences />
      <LookSection />
      <PasswordSection />
      <SecondFactorSection />
      <PasskeysSection />
      <SettingsSection title={t('accounts:sessions.title')} text={t('accounts:sessions.text')}>
        <SessionList />
      </SettingsSection>
      <ApiKeysSection />
    </SettingsPage>
  )
}
