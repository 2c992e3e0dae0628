/** The beginning of a text, as it is. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem.ts'
import { ErrorState } from '../../parts/index.ts'
import { contentUrl, type FileInfo } from '../file.ts'
import { useFileSize } from '../useFileSize.ts'
import { decodeText } from './decodeText.ts'
import { Waiting } from './NoPreview.tsx'
import styles from './FilePreview.module.css'

/** Bytes; more would only make the page slow. */
const shownSize = 512 * 1024

export function TextPreview({ file }: { file: FileInfo }) {
  const { t, i18n } = useTranslation()
  const sizeText = useFileSize()
  const text = useQuery({
    queryKey: ['files', 'text', file.id, file.number],
    queryFn: async ({ signal }) => {
      const answer = await fetch(contentUrl(file, { inline: true }), { headers: { range: `bytes=0-${shownSize - 1}` }, signal })
      if (!answer.ok) throw await problemOf(answer)
      return decodeText(new Uint8Array(await answer.arrayBuffer()), i18n.language)
    },
  })
  if (text.isPending) return <Waiting />
  if (text.isError) return <ErrorState error={text.error} onRetry={() => void text.refetch()} />
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long text is scrolled with the keys
    <div className={styles.scroller} tabIndex={0} role="document" aria-label={file.name}>
      <pre className={styles.text}>{text.data}</pre>
      {file.size > shownSize && <p className={styles.more}>{t('ui:files.beginning', { shown: sizeText(shownSize), size: sizeText(file.size) })}</p>}
    </div>
  )
}
