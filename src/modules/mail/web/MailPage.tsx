/** The server that takes our mails: its settings, a test, and what became of recent mails. */
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../ui/api/index.ts'
import { ErrorState, LoadingRows } from '../../../ui/parts/index.ts'
import { SettingsPage } from '../../../ui/shell/index.ts'
import { getMailSettings } from '../contract.ts'
import styles from './Mail.module.css'
import { MailList } from './MailList.tsx'
import { ServerForm } from './ServerForm.tsx'
import { ServerStanding } from './ServerStanding.tsx'

export default function MailPage() {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useEndpoint(getMailSettings)
  return (
    <SettingsPage title={t('mail:title')} text={t('mail:text')}>
      {isPending && <LoadingRows rows={6} height={52} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <div className={styles.page}>
          <ServerStanding settings={data} />
          <ServerForm key={data.server ? 'set' : 'none'} server={data.server} />
          <MailList />
        </div>
      )}
    </SettingsPage>
  )
}
