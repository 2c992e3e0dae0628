/** A file in one line, wherever a record names it: face, name, size; opens the preview. */
import { IconFileOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FileFace } from './FileFace.tsx'
import { useFile } from './fileRequests.ts'
import { openFilePreview } from './openFilePreview.tsx'
import { useFileSize } from './useFileSize.ts'
import styles from './FileChip.module.css'

/** @param id of the file that a field holds */
export function FileChip({ id }: { id: string }) {
  const { t } = useTranslation()
  const sizeText = useFileSize()
  const file = useFile(id)
  if (file.isPending) return <span className={styles.chip} aria-busy="true" data-loading />
  if (file.isError)
    return (
      <span className={styles.chip} data-missing>
        <IconFileOff size={14} stroke={1.75} aria-hidden /> {t('ui:files.missing')}
      </span>
    )
  return (
    <button type="button" className={styles.chip} title={file.data.name} onClick={() => openFilePreview([file.data], 0)}>
      <span className={styles.face}>
        <FileFace file={file.data} size={96} sign={14} />
      </span>
      <span className={styles.name}>{file.data.name}</span>
      <span className={styles.size}>{sizeText(file.data.size)}</span>
    </button>
  )
}
