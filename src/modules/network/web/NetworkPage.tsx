/** Hosts inside the network that the server may speak to. */
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../ui/api/index.ts'
import { ErrorState, LoadingRows } from '../../../ui/parts/index.ts'
import { SettingsPage } from '../../../ui/shell/index.ts'
import { getNetworkAccess } from '../contract.ts'
import { NetworkForm } from './NetworkForm.tsx'

export default function NetworkPage() {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useEndpoint(getNetworkAccess)
  return (
    <SettingsPage title={t('network:title')} text={t('network:explanation')}>
      {isPending && <LoadingRows rows={3} height={52} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && <NetworkForm allow={data.allow} />}
    </SettingsPage>
  )
}
