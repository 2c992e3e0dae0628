/** Of what one is told, by which ways, and when not. */
import { useTranslation } from 'react-i18next'
import { ErrorState, LoadingRows } from '../../../../ui/parts/index.ts'
import { SettingsPage } from '../../../../ui/shell/index.ts'
import { BrowserSection } from './BrowserSection.tsx'
import { QuietSection } from './QuietSection.tsx'
import { useNotificationSettings } from './useNotificationSettings.ts'
import { WaysTable } from './WaysTable.tsx'
import styles from './Settings.module.css'

export default function NotificationSettingsPage() {
  const { t } = useTranslation()
  const { settings, change, reread } = useNotificationSettings()
  const { data } = settings
  return (
    <SettingsPage title={t('notifications:title')} text={t('notifications:settings.whatText')}>
      {settings.isError && !data && <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.isPending && <LoadingRows rows={12} height={36} />}
      {data && (
        <>
          <section aria-label={t('notifications:settings.what')}>
            <WaysTable settings={data} onChange={(kind, ways) => void change({ channels: { [kind]: ways } }, { channels: { ...data.channels, [kind]: { ...data.channels[kind], ...ways } } })} />
          </section>
          <section className={styles.section}>
            <QuietSection settings={data} onChange={(patch) => void change(patch, patch)} />
          </section>
          <section className={styles.section}>
            <BrowserSection browsers={data.browsers} onChanged={() => void reread()} />
          </section>
        </>
      )}
    </SettingsPage>
  )
}
