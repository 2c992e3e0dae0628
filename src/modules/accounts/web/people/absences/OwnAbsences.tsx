/** On the profile: when one is away oneself. */
import { IconBeach } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button, ErrorState } from '../../../../../ui/parts/index.ts'
import { useCan, useViewer } from '../../../../../ui/session/index.ts'
import { openOverlay } from '../../../../../ui/shell/index.ts'
import { absences } from '../../../contract.ts'
import { SettingsSection } from '../../profile/SettingsSection.tsx'
import { AbsenceDialog } from './AbsenceDialog.tsx'
import { AbsenceList } from './AbsenceList.tsx'
import { useAbsences } from './useAbsences.ts'

export function OwnAbsences() {
  const { t } = useTranslation()
  const can = useCan()
  const viewer = useViewer()
  const { query, all } = useAbsences(viewer.id)
  if (!can('see', absences.name)) return null
  return (
    <SettingsSection title={t('accounts:absences.many')} text={t('accounts:away.text')}>
      {query.error && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {all.length > 0 && <AbsenceList list={all} named={false} />}
      {can('create', absences.name) && (
        <Button size="md" icon={IconBeach} onClick={() => openOverlay((close) => <AbsenceDialog userId={viewer.id} onClose={close} />)}>
          {t('accounts:away.mine')}
        </Button>
      )}
    </SettingsSection>
  )
}
