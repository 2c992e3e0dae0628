/** What stands in place of a content that is on its way, or that is not shown. */
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button, Spinner } from '../../parts/index.ts'
import { contentUrl, type FileInfo } from '../file.ts'
import { FileFace } from '../FileFace.tsx'
import styles from './FilePreview.module.css'

export const Waiting = () => (
  <div className={styles.middle}>
    <Spinner />
  </div>
)

/** `broken`: the content says it is of this type and cannot be shown all the same. */
export function NoPreview({ file, broken }: { file: FileInfo; broken?: boolean }) {
  const { t } = useTranslation()
  return (
    <div className={styles.middle}>
      <span className={styles.sign}>
        <FileFace file={{ ...file, thumbnail: false }} size={96} sign={40} />
      </span>
      <p>{t(broken ? 'ui:files.broken' : 'ui:files.noPreview')}</p>
      <Button icon={IconDownload} onClick={() => location.assign(contentUrl(file))}>
        {t('ui:files.download')}
      </Button>
    </div>
  )
}
