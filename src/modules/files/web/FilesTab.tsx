/** All files of a record: add by button, drop, paste or camera; look at them, rename, throw away. */
import { IconCamera, IconLayoutGrid, IconList, IconPaperclip, IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord } from '../../../shared/object.ts'
import { useFiles, useUploads, type FileInfo } from '../../../ui/files/index.ts'
import { Button, EmptyState, ErrorState, IconButton, LoadingRows, SectionTitle, Segmented } from '../../../ui/parts/index.ts'
import { useCan } from '../../../ui/session/index.ts'
import { usePhone } from '../../../ui/shell/index.ts'
import { DropArea } from './DropArea.tsx'
import { FileItems, type Look } from './FileItems.tsx'
import { UploadList } from './UploadList.tsx'
import { useIntake } from './useIntake.ts'
import styles from './FilesTab.module.css'

interface FilesTabProps {
  object: string
  id: string
  record: AnyRecord
}

const lookKey = 'clientele-files-look'

export default function FilesTab({ object, id, record }: FilesTabProps) {
  const { t } = useTranslation()
  const phone = usePhone()
  const place = { object, recordId: id }
  const mayChange = useCan()('change', object) && !record.deletedAt
  const files = useFiles(place)
  const [inTrash, setInTrash] = useState(false)
  const [look, setLook] = useState<Look>(() => (localStorage.getItem(lookKey) === 'list' ? 'list' : 'grid'))
  const intake = useIntake(place, mayChange)
  const uploads = useUploads([place, ...(files.data ?? []).map((file) => ({ versionOf: file.id }))])
  const changeLook = (next: Look): void => {
    localStorage.setItem(lookKey, next)
    setLook(next)
  }
  if (files.isPending) return <LoadingRows rows={5} height={52} />
  if (files.isError) return <ErrorState error={files.error} onRetry={() => void files.refetch()} />
  const add = mayChange && <AddButtons onFiles={intake} phone={phone} />
  return (
    <DropArea onFiles={mayChange ? intake : null}>
      <div className={styles.tab}>
        <div className={styles.tools}>
          <Segmented items={[{ key: 'grid', label: <IconLayoutGrid size={16} stroke={1.75} aria-hidden />, name: t('files:grid') }, { key: 'list', label: <IconList size={16} stroke={1.75} aria-hidden />, name: t('files:list') }]} value={look} onChange={changeLook} label={t('files:look')} />
          <span className={styles.toolsEnd}>{files.data.length > 0 && add}</span>
        </div>
        <UploadList uploads={uploads} />
        {files.data.length === 0 && uploads.length === 0 ? (
          <EmptyState icon={IconPaperclip} title={t('files:none')} text={mayChange ? t(phone ? 'files:noneTextPhone' : 'files:noneText') : undefined} action={add} />
        ) : (
          <FileItems files={files.data} look={look} mayChange={mayChange} />
        )}
        <div className={styles.trash}>
          <Button kind="quiet" size="xs" aria-expanded={inTrash} onClick={() => setInTrash(!inTrash)}>
            {t(inTrash ? 'files:hideTrash' : 'files:showTrash')}
          </Button>
        </div>
        {inTrash && <Trash place={place} mayChange={mayChange} />}
      </div>
    </DropArea>
  )
}

function AddButtons({ onFiles, phone }: { onFiles: (files: readonly File[]) => void; phone: boolean }) {
  const { t } = useTranslation()
  const choose = useRef<HTMLInputElement>(null)
  const photograph = useRef<HTMLInputElement>(null)
  const take = (input: HTMLInputElement): void => {
    onFiles([...(input.files ?? [])])
    // The same file may be chosen once more.
    input.value = ''
  }
  return (
    <>
      {phone && (
        <IconButton bordered icon={IconCamera} label={t('ui:files.camera')} onClick={() => photograph.current?.click()} />
      )}
      <Button icon={IconPlus} onClick={() => choose.current?.click()}>
        {t('files:add')}
      </Button>
      <input ref={choose} type="file" multiple hidden tabIndex={-1} aria-label={t('files:add')} onChange={(event) => take(event.currentTarget)} />
      <input ref={photograph} type="file" accept="image/*" capture="environment" hidden tabIndex={-1} aria-label={t('ui:files.camera')} onChange={(event) => take(event.currentTarget)} />
    </>
  )
}

function Trash({ place, mayChange }: { place: { object: string; recordId: string }; mayChange: boolean }) {
  const { t } = useTranslation()
  const files = useFiles(place, true)
  if (files.isPending) return <LoadingRows rows={2} height={44} />
  if (files.isError) return <ErrorState error={files.error} onRetry={() => void files.refetch()} />
  const rows: FileInfo[] = files.data
  return (
    <>
      <SectionTitle title={t('files:inTrash')} count={rows.length} level={3} />
      {rows.length === 0 ? <p className={styles.dim}>{t('files:trashEmpty')}</p> : <FileItems files={rows} look="list" mayChange={mayChange} trashed />}
    </>
  )
}
