/** What saving the field will do to the records that are there. */
import { useTranslation } from 'react-i18next'
import { Note } from '../../../../../ui/parts/index.ts'
import type { usePreview } from './usePreview.ts'
import styles from './Edit.module.css'

export function Consequences({ preview }: { preview: ReturnType<typeof usePreview> }) {
  const { t } = useTranslation()
  if (!preview || preview.errors.length > 0) return null
  const lines = [
    ...(preview.empty > 0 ? [t('fields:preview.empty', { count: preview.empty })] : []),
    ...(preview.takes === 'seconds' ? [t('fields:preview.seconds', { count: preview.records })] : []),
    ...(preview.takes === 'background' ? [t('fields:preview.background', { count: preview.records })] : []),
  ]
  if (lines.length === 0) return null
  return (
    <Note kind="attention">
      {lines.length === 1 ? lines[0] : (
        <ul className={styles.notes}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Note>
  )
}
