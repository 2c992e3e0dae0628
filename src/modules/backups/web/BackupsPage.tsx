/** Backups: how they stand, when they are made, those that are kept, and the way back. */
import { useMutation } from '@tanstack/react-query'
import { IconDatabaseExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../ui/api/index.ts'
import { Button, EmptyState, ErrorState, LoadingRows, NoAccess, Note } from '../../../ui/parts/index.ts'
import { useIsAdministrator } from '../../../ui/session/index.ts'
import { SettingsPage } from '../../../ui/shell/index.ts'
import { showToast, toastError } from '../../../ui/undo/index.ts'
import { startBackup } from '../contract.ts'
import styles from './Backups.module.css'
import { BackupState } from './BackupState.tsx'
import { BackupTable } from './BackupTable.tsx'
import { RestoreHelp } from './RestoreHelp.tsx'
import { ScheduleForm } from './ScheduleForm.tsx'
import { expectWork, useBackups } from './useBackups.ts'

export default function BackupsPage() {
  const { t } = useTranslation()
  const administrator = useIsAdministrator()
  const { data, error, isPending, refetch } = useBackups(administrator)
  const start = useMutation({
    mutationFn: () => call(startBackup),
    onSuccess: () => {
      showToast({ text: t('backups:started') })
      return expectWork()
    },
    onError: toastError,
  })
  const now = data?.available && (
    <Button kind="pri" icon={IconDatabaseExport} busy={start.isPending || data.running?.what === 'backup'} onClick={() => start.mutate()}>
      {t('backups:now')}
    </Button>
  )
  return (
    <SettingsPage title={t('backups:title')} text={t('backups:text')} actions={now}>
      {!administrator && <NoAccess text={t('backups:noAccess')} />}
      {administrator && isPending && <LoadingRows rows={5} height={52} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <div className={styles.parts}>
          {data.available ? <BackupState overview={data} /> : <Note kind="attention">{t('backups:unavailable')}</Note>}
          <ScheduleForm key={JSON.stringify(data.settings)} settings={data.settings} timeZone={data.timeZone} />
          {data.available && (data.data.length > 0 ? <BackupTable overview={data} /> : <EmptyState icon={IconDatabaseExport} title={t('backups:none')} text={t('backups:list.folder', { folder: data.folder })} />)}
          <RestoreHelp folder={data.folder} newest={data.data[0]?.name} />
        </div>
      )}
    </SettingsPage>
  )
}
