/** On the people page: who is away now and who will be. */
import { IconBeach } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button, ErrorState, Panel } from '../../../../../ui/parts/index.ts'
import { useCan } from '../../../../../ui/session/index.ts'
import { openOverlay } from '../../../../../ui/shell/index.ts'
import { absences } from '../../../contract.ts'
import { AbsenceDialog } from './AbsenceDialog.tsx'
import { AbsenceList } from './AbsenceList.tsx'
import { useAbsences } from './useAbsences.ts'
import styles from './Absences.module.css'

export function AbsencesPanel() {
  const { t } = useTranslation()
  const can = useCan()
  const { query, all } = useAbsences()
  if (!can('see', absences.name)) return null
  return (
    <Panel
      title={t('accounts:away.title')}
      count={all.length || null}
      actions={
        can('create', absences.name) && (
          <Button size="xs" icon={IconBeach} onClick={() => openOverlay((close) => <AbsenceDialog onClose={close} />)}>
            {t('accounts:away.add')}
          </Button>
        )
      }
      flush={all.length > 0}
    >
      {query.error && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && all.length === 0 && <p className={styles.meta}>{t('accounts:away.empty')}</p>}
      {all.length > 0 && <AbsenceList list={all} named />}
    </Panel>
  )
}
