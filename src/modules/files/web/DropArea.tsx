/** Everything below takes dropped files, and says so while they hang over it. */
import { IconUpload } from '@tabler/icons-react'
import { useRef, useState, type DragEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './FilesTab.module.css'

export function DropArea({ onFiles, children }: { onFiles: ((files: readonly File[]) => void) | null; children: ReactNode }) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  // Every child that the pointer enters and leaves tells of it.
  const depth = useRef(0)
  const holdsFiles = (event: DragEvent): boolean => onFiles !== null && event.dataTransfer.types.includes('Files')
  const onDragEnter = (event: DragEvent): void => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    depth.current++
    setOver(true)
  }
  const onDragLeave = (): void => {
    depth.current = Math.max(0, depth.current - 1)
    if (depth.current === 0) setOver(false)
  }
  const onDrop = (event: DragEvent): void => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    depth.current = 0
    setOver(false)
    onFiles?.([...event.dataTransfer.files])
  }
  return (
    <div className={styles.drop} onDragEnter={onDragEnter} onDragOver={(event) => holdsFiles(event) && event.preventDefault()} onDragLeave={onDragLeave} onDrop={onDrop}>
      {children}
      {over && (
        <div className={styles.over}>
          <IconUpload size={28} stroke={1.5} aria-hidden />
          {t('files:drop')}
        </div>
      )}
    </div>
  )
}
