/** What the firm demands of a sign-in; for administrators. */
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../../../ui/api/index.ts'
import { ErrorState, LoadingRows } from '../../../../../ui/parts/index.ts'
import { SettingsPage } from '../../../../../ui/shell/index.ts'
import { getSecurity } from '../../../contract.ts'
import { DemandsSection } from './DemandsSection.tsx'
import { NetworksSection } from './NetworksSection.tsx'
import { SignOnSection } from './SignOnSection.tsx'

export default function SecurityPage() {
  const { t } = useTranslation()
  const security = useEndpoint(getSecurity)
  return (
    <SettingsPage title={t('accounts:security.title')} text={t('accounts:security.text')}>
      {security.isPending && <LoadingRows rows={6} height={44} />}
      {security.error && <ErrorState error={security.error} onRetry={() => void security.refetch()} />}
      {security.data && !security.error && (
        <>
          <DemandsSection security={security.data} />
          <NetworksSection security={security.data} />
          <SignOnSection security={security.data} />
        </>
      )}
    </SettingsPage>
  )
}
