/** All settings out to a file, and in from one. */
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { pathOf, seeAsAddress } from '../../../ui/api/index.ts'
import { Button, NoAccess, SectionTitle } from '../../../ui/parts/index.ts'
import { useIsAdministrator } from '../../../ui/session/index.ts'
import { SettingsPage } from '../../../ui/shell/index.ts'
import { getSettingsFile } from '../contract.ts'
import { ImportSettings } from './ImportSettings.tsx'
import styles from './SettingsFile.module.css'

export default function SettingsFilePage() {
  const { t } = useTranslation()
  const administrator = useIsAdministrator()
  return (
    <SettingsPage title={t('settingsfile:title')} text={t('settingsfile:text')}>
      {!administrator && <NoAccess text={t('settingsfile:noAccess')} />}
      {administrator && (
        <div className={styles.parts}>
          <section>
            <SectionTitle title={t('settingsfile:download.title')} />
            <p className={styles.text}>{t('settingsfile:download.text')}</p>
            <Button size="md" icon={IconDownload} onClick={() => location.assign(seeAsAddress(`/api/v1${pathOf(getSettingsFile)}`))}>
              {t('settingsfile:download.button')}
            </Button>
          </section>
          <ImportSettings />
        </div>
      )}
    </SettingsPage>
  )
}
