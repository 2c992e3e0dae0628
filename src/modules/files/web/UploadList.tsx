/** What is on its way, with how much has gone; what failed says why and can be tried again. */
import { Progress } from '@mantine/core'
import { IconRefresh, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../../ui/api/index.ts'
import { cancelUpload, retryUpload, useFileSize, type Upload } from '../../../ui/files/index.ts'
import { useFormat } from '../../../ui/i18n/index.ts'
import { IconButton } from '../../../ui/parts/index.ts'
import styles from './FilesTab.module.css'

export function UploadList({ uploads }: { uploads: readonly Upload[] }) {
  const { t } = useTranslation()
  if (uploads.length === 0) return null
  return (
    <ul className={styles.uploads} aria-label={t('files:uploads')}>
      {uploads.map((upload) => (
        <UploadRow key={upload.key} upload={upload} />
      ))}
    </ul>
  )
}

function UploadRow({ upload }: { upload: Upload }) {
  const { t } = useTranslation()
  const format = useFormat()
  const sizeText = useFileSize()
  const wording = useProblemText()
  const failed = upload.state === 'failed'
  return (
    <li className={styles.upload} data-failed={failed || undefined}>
      <span className={styles.uploadName}>{upload.name}</span>
      <span className={styles.dim}>{upload.state === 'waiting' ? t('files:waiting') : `${format.percent(Math.round(upload.part * 100))} · ${sizeText(upload.size)}`}</span>
      {failed && <IconButton icon={IconRefresh} size="xs" label={t('ui:actions.tryAgain')} onClick={() => retryUpload(upload.key)} />}
      <IconButton icon={IconX} size="xs" label={failed ? t('files:dismiss') : t('files:cancelUpload', { name: upload.name })} onClick={() => cancelUpload(upload.key)} />
      {failed ? (
        <p className={styles.why} role="alert">
          {wording(upload.error)}
        </p>
      ) : (
        <Progress className={styles.bar} size="xs" value={upload.part * 100} aria-label={upload.name} />
      )}
    </li>
  )
}
