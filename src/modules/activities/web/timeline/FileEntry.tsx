/** A file that came, or new content of one; opens the preview. */
import { IconPaperclip } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FileFace, openFilePreview, useFileSize, type FileInfo } from '../../../../ui/files/index.ts'
import type { TimelineEntry } from '../../contract.ts'
import type { Target } from '../target.ts'
import { DealName } from './DealName.tsx'
import { Entry } from './Entry.tsx'
import { EntryTime } from './EntryTime.tsx'
import styles from './Timeline.module.css'

export function FileEntry({ entry, target, fresh }: { entry: TimelineEntry; target: Target; fresh: boolean }) {
  const { t } = useTranslation()
  const sizeText = useFileSize()
  const { file, restoredFrom } = entry.record as { file: FileInfo; restoredFrom: number | null }
  const deed = restoredFrom !== null ? t('activities:files.restored', { number: restoredFrom }) : file.number > 1 ? t('activities:files.version', { number: file.number }) : t('activities:files.added')
  return (
    <Entry
      icon={IconPaperclip}
      fresh={fresh}
      when={<EntryTime at={entry.at} />}
      head={
        <>
          <span>{deed}</span>
          {entry.actor && <span>{entry.actor.name}</span>}
          {file.object === 'deals' && file.recordId && target.object !== 'deals' && <DealName id={file.recordId} />}
        </>
      }
    >
      <button type="button" className={styles.file} onClick={() => openFilePreview([file], 0)}>
        <span className={styles.fileFace}>
          <FileFace file={file} size={96} sign={16} />
        </span>
        <span className={styles.fileName}>{file.name}</span>
        <span className={styles.dim}>{sizeText(file.size)}</span>
      </button>
    </Entry>
  )
}
