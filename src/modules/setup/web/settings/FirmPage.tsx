/** The firm: what goes on papers, and what sums, days and hours are counted in. */
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../../ui/api/index.ts'
import { ErrorState, LoadingRows, Note } from '../../../../ui/parts/index.ts'
import { useIsAdministrator } from '../../../../ui/session/index.ts'
import { SettingsPage } from '../../../../ui/shell/index.ts'
import { getFirm, getFirmChoices } from '../../contract.ts'
import { FirmFacts } from './FirmFacts.tsx'
import { FirmForm } from './FirmForm.tsx'

export default function FirmPage() {
  const { t } = useTranslation()
  const administrator = useIsAdministrator()
  const firm = useEndpoint(getFirm)
  const choices = useEndpoint(getFirmChoices, {}, { staleTime: Infinity, enabled: administrator })
  const complete = Boolean(firm.data && (choices.data || !administrator))
  const failed = complete ? null : (firm.error ?? choices.error)
  const retry = (): void => {
    void firm.refetch()
    void choices.refetch()
  }
  return (
    <SettingsPage title={t('setup:firm.title')} text={t('setup:firm.text')}>
      {!administrator && <Note>{t('setup:errors.administrators')}</Note>}
      {failed && <ErrorState error={failed} onRetry={retry} />}
      {!failed && !complete && <LoadingRows rows={6} height={52} />}
      {firm.data && !administrator && <FirmFacts firm={firm.data} />}
      {firm.data && choices.data && administrator && <FirmForm firm={firm.data} choices={choices.data} />}
    </SettingsPage>
  )
}
