/** A file over the whole window: pictures, PDF and text are shown, all else is offered for download. */
import { Modal } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconDownload, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/index.ts'
import { useKeys } from '../../keys/index.ts'
import { IconButton } from '../../parts/index.ts'
import { laterPart } from '../../parts/later.tsx'
import { contentUrl, type FileInfo } from '../file.ts'
import { useFileSize } from '../useFileSize.ts'
import { NoPreview, Waiting } from './NoPreview.tsx'
import { PicturePreview } from './PicturePreview.tsx'
import { TextPreview } from './TextPreview.tsx'
import styles from './FilePreview.module.css'

const PdfPreview = laterPart(() => import('./PdfPreview.tsx'), Waiting)

interface FilePreviewProps {
  files: readonly FileInfo[]
  /** The one to begin with. */
  first: number
  onClose: () => void
}

export default function FilePreview({ files, first, onClose }: FilePreviewProps) {
  const { t } = useTranslation()
  const [index, setIndex] = useState(first)
  const file = files[index]
  const many = files.length > 1
  const go = (step: number): void => setIndex((index + step + files.length) % files.length)
  useKeys([
    { keys: 'ArrowLeft', labelKey: 'ui:files.previous', run: () => go(-1), always: true },
    { keys: 'ArrowRight', labelKey: 'ui:files.next', run: () => go(1), always: true },
  ], many)
  if (!file) return null
  return (
    <Modal opened onClose={onClose} fullScreen withCloseButton={false} padding={0} classNames={{ content: styles.window, body: styles.body }} attributes={{ content: { 'aria-label': file.name } }} transitionProps={{ duration: 120 }}>
      <header className={styles.head}>
        <About file={file} />
        {many && <span className={styles.place}>{t('ui:files.place', { place: index + 1, all: files.length })}</span>}
        <a className={styles.download} href={contentUrl(file)} download={file.name} title={t('ui:files.download')} aria-label={t('ui:files.download')}>
          <IconDownload size={18} stroke={1.75} aria-hidden />
        </a>
        <IconButton icon={IconX} label={t('ui:actions.close')} onClick={onClose} data-autofocus />
      </header>
      <div className={styles.stage}>
        <Shown key={`${file.id} ${file.number}`} file={file} />
        {many && <IconButton className={styles.left} bordered icon={IconChevronLeft} label={t('ui:files.previous')} onClick={() => go(-1)} />}
        {many && <IconButton className={styles.right} bordered icon={IconChevronRight} label={t('ui:files.next')} onClick={() => go(1)} />}
      </div>
    </Modal>
  )
}

function About({ file }: { file: FileInfo }) {
  const { t } = useTranslation()
  const format = useFormat()
  const sizeText = useFileSize()
  const facts = [sizeText(file.size), file.width !== null && file.height !== null && t('ui:files.pixels', { width: file.width, height: file.height }), format.instant(file.contentAt), file.contentBy?.name]
  return (
    <div className={styles.about}>
      <strong>{file.name}</strong>
      <span>{facts.filter(Boolean).join(' · ')}</span>
    </div>
  )
}

function Shown({ file }: { file: FileInfo }) {
  switch (file.preview) {
    case 'image':
      return <PicturePreview file={file} />
    case 'pdf':
      return (
        <PdfPreview file={file} />
      )
    case 'text':
      return <TextPreview file={file} />
    case null:
      return <NoPreview file={file} />
  }
}
