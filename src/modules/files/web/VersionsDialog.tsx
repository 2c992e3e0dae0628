/** All contents that a file has had; each can be looked at, and an old one made the current one again. */
import { Modal } from '@mantine/core'
import { IconArrowBackUp, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contentUrl, useFileSize, useFileVersions, type FileInfo, type FileVersionInfo } from '../../../ui/files/index.ts'
import { Badge, Button, ErrorState, InstantText, LoadingRows } from '../../../ui/parts/index.ts'
import { usePhone } from '../../../ui/shell/index.ts'
import styles from './VersionsDialog.module.css'

interface VersionsDialogProps {
  file: FileInfo
  /** Makes a version the current one; null for who may not. */
  take: ((number: number) => Promise<void>) | null
  onClose: () => void
}

export function VersionsDialog({ file, take, onClose }: VersionsDialogProps) {
  const { t } = useTranslation()
  const phone = usePhone()
  const versions = useFileVersions(file.id)
  const [taking, setTaking] = useState<number | null>(null)
  const onTake = (number: number): void => {
    setTaking(number)
    void take?.(number).then(onClose)
  }
  return (
    <Modal opened onClose={onClose} title={t('files:versionsOf', { name: file.name })} size={560} fullScreen={phone} closeButtonProps={{ 'aria-label': t('ui:actions.close') }}>
      {versions.isPending ? (
        <LoadingRows rows={3} height={44} />
      ) : versions.isError ? (
        <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />
      ) : (
        <ul className={styles.versions}>
          {versions.data.map((version) => (
            <VersionRow key={version.number} file={file} version={version} onTake={take && !version.current ? () => onTake(version.number) : null} busy={taking === version.number} />
          ))}
        </ul>
      )}
    </Modal>
  )
}

function VersionRow({ file, version, onTake, busy }: { file: FileInfo; version: FileVersionInfo; onTake: (() => void) | null; busy: boolean }) {
  const { t } = useTranslation()
  const sizeText = useFileSize()
  return (
    <li className={styles.version}>
      <div className={styles.what}>
        <strong>
          {t('files:version', { number: version.number })} {version.current && <Badge kind="accent">{t('files:current')}</Badge>}
        </strong>
        <span className={styles.facts}>
          <InstantText value={version.createdAt} />
          {version.createdBy && <span>{version.createdBy.name}</span>}
          <span>{sizeText(version.size)}</span>
          <span className={styles.name}>{version.restoredFrom === null ? version.name : t('files:fromVersion', { number: version.restoredFrom })}</span>
        </span>
      </div>
      <a className={styles.download} href={contentUrl({ id: file.id, number: version.number })} download={version.name} title={t('ui:files.download')} aria-label={t('files:downloadVersion', { number: version.number })}>
        <IconDownload size={16} stroke={1.75} aria-hidden />
      </a>
      {onTake && (
        <Button size="xs" icon={IconArrowBackUp} busy={busy} onClick={onTake}>
          {t('files:takeVersion')}
        </Button>
      )}
    </li>
  )
}
