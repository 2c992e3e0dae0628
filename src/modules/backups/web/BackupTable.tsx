/** The backups that are kept: when, how large, whether one can be restored. */
import { useMutation } from '@tanstack/react-query'
import { IconDownload, IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { call, pathOf } from '../../../ui/api/index.ts'
import { Badge, confirm, IconButton, InstantText, SectionTitle } from '../../../ui/parts/index.ts'
import { showToast, toastError } from '../../../ui/undo/index.ts'
import { checkBackup, downloadBackup, type Backup, type BackupsOverview } from '../contract.ts'
import styles from './Backups.module.css'
import { sizeText } from './sizeText.ts'
import { expectWork } from './useBackups.ts'

export function BackupTable({ overview: { data, folder, free, running } }: { overview: BackupsOverview }) {
  const { t, i18n } = useTranslation()
  return (
    <section>
      <SectionTitle title={t('backups:list.title')} count={data.length} />
      <p className={styles.text}>
        {t('backups:list.folder', { folder })} {free !== null && t('backups:list.free', { size: sizeText(free, i18n.language) })}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('backups:list.made')}</th>
            <th scope="col">{t('backups:list.size')}</th>
            <th scope="col">{t('backups:list.check')}</th>
            <th scope="col">
              <span className={styles.spoken}>{t('backups:list.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {data.map((backup) => (
            <BackupRow key={backup.name} backup={backup} busy={running !== null} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function BackupRow({ backup, busy }: { backup: Backup; busy: boolean }) {
  const { t, i18n } = useTranslation()
  const { name } = backup
  const check = useMutation({
    mutationFn: () => call(checkBackup, { params: { name } }),
    onSuccess: () => {
      showToast({ text: t('backups:checkStarted') })
      return expectWork()
    },
    onError: toastError,
  })
  return (
    <tr>
      <td>
        <InstantText value={backup.createdAt} /> {backup.beforeRestore && <Badge>{t('backups:list.beforeRestore')}</Badge>}
      </td>
      <td className={styles.figure}>{sizeText(backup.size, i18n.language)}</td>
      <td>
        <CheckText check={backup.check} />
      </td>
      <td>
        <div className={styles.actions}>
          <IconButton label={t('backups:list.verify')} icon={IconShieldCheck} disabled={busy || check.isPending} onClick={() => check.mutate()} />
          <IconButton label={t('backups:list.download')} icon={IconDownload} onClick={() => confirm({ title: t('backups:list.downloadTitle'), text: t('backups:list.downloadText'), verb: t('backups:list.download'), run: () => location.assign(`/api/v1${pathOf(downloadBackup, { name })}`) })} />
        </div>
      </td>
    </tr>
  )
}

function CheckText({ check }: { check: Backup['check'] }) {
  const { t } = useTranslation()
  if (!check) return <span className={styles.quiet}>{t('backups:list.unchecked')}</span>
  return (
    <span className={styles.two}>
      <span>{check.ok ? <Badge kind="good">{t(`backups:list.${check.kind}`)}</Badge> : <Badge kind="bad">{t('backups:list.damaged')}</Badge>}</span>
      <span>{check.ok ? <InstantText value={check.at} /> : check.text}</span>
    </span>
  )
}
