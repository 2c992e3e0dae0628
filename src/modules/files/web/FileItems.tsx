/** Files as tiles or as rows; each opens the preview, F2 renames, Delete throws away. */
import type { KeyboardEvent } from 'react'
import { IconAlertTriangle, IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FileFace, openFilePreview, useFileSize, type FileInfo } from '../../../ui/files/index.ts'
import { Badge, Button, InstantText } from '../../../ui/parts/index.ts'
import { FileMenu } from './FileMenu.tsx'
import { openRename, putBack, throwAway } from './fileDeeds.tsx'
import styles from './FilesTab.module.css'

export type Look = 'grid' | 'list'

interface FileItemsProps {
  files: readonly FileInfo[]
  look: Look
  mayChange: boolean
  trashed?: boolean
}

export function FileItems({ files, look, mayChange, trashed }: FileItemsProps) {
  const onKey = (event: KeyboardEvent, file: FileInfo): void => {
    if (!mayChange || trashed || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'F2') openRename(file)
    else if (event.key === 'Delete') void throwAway(file)
    else return
    event.preventDefault()
  }
  return (
    <ul className={look === 'grid' ? styles.grid : styles.rows}>
      {files.map((file, index) => (
        <li key={file.id} className={look === 'grid' ? styles.tile : styles.row}>
          <button type="button" className={styles.open} title={file.name} onClick={() => openFilePreview(files, index)} onKeyDown={(event) => onKey(event, file)}>
            <span className={styles.face}>
              <FileFace file={file} size={look === 'grid' ? 512 : 96} sign={look === 'grid' ? 40 : 18} />
            </span>
            <span className={styles.about}>
              <span className={styles.name}>{file.name}</span>
              <Facts file={file} />
            </span>
          </button>
          <span className={styles.menu}>{trashed ? mayChange && <PutBack file={file} /> : <FileMenu file={file} mayChange={mayChange} show={() => openFilePreview(files, index)} />}</span>
        </li>
      ))}
    </ul>
  )
}

function Facts({ file }: { file: FileInfo }) {
  const { t } = useTranslation()
  const sizeText = useFileSize()
  return (
    <span className={styles.facts}>
      <span>{sizeText(file.size)}</span>
      <InstantText value={file.contentAt} />
      {file.contentBy && <span className={styles.who}>{file.contentBy.name}</span>}
      {file.number > 1 && <Badge>{t('files:version', { number: file.number })}</Badge>}
      {file.mismatch && (
        <Badge kind="attention" icon={<IconAlertTriangle size={12} stroke={2} aria-hidden />} title={t('files:mismatchText', { type: file.type })}>
          {t('files:mismatch')}
        </Badge>
      )}
    </span>
  )
}

function PutBack({ file }: { file: FileInfo }) {
  const { t } = useTranslation()
  return (
    <Button size="xs" icon={IconArrowBackUp} onClick={() => void putBack(file)}>
      {t('files:putBack')}
    </Button>
  )
}
