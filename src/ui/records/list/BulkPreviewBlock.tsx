/** What a change of many would do, before it is done: how many, how many stay, and the first of them before and after. */
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import type { BulkVerb } from '../../api/records.ts'
import { useProblemText } from '../../api/problemText.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Note } from '../../parts/Note.tsx'
import { FieldChanges } from '../history/FieldChanges.tsx'
import { previewMany, type BulkTarget } from './bulkWork.ts'
import styles from './BulkPreviewBlock.module.css'

interface BulkPreviewBlockProps {
  object: ObjectDeclaration
  target: BulkTarget
  /** Null while it is not clear yet what is to be done. */
  verb: BulkVerb | null
}

export function BulkPreviewBlock({ object, target, verb }: BulkPreviewBlockProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const wording = useProblemText()
  const [settled] = useDebouncedValue(JSON.stringify(verb), 300)
  const wanted = JSON.parse(settled) as BulkVerb | null
  const preview = useQuery({
    // Not under the object: what stands there is read anew with every change of a record.
    queryKey: ['bulk', object.name, 'preview', target, settled],
    queryFn: ({ signal }) => previewMany(object, target, wanted ?? {}, signal),
    enabled: wanted !== null,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 10_000,
  })
  if (wanted === null) return null
  if (preview.error) return <Note kind="bad">{wording(preview.error)}</Note>
  if (!preview.data) return <p className={styles.waiting}>{t('ui:states.loading')}</p>
  const { matched, untouchable, sample } = preview.data
  const shown = sample.filter((one) => one.reason !== null || Object.keys(one.changes).length > 0)
  return (
    <section className={styles.preview} aria-label={t('ui:records.bulk.preview')} aria-live="polite">
      {untouchable > 0 && (
        <Note kind="attention" icon={IconLock}>
          {t('ui:records.bulk.untouchable', { count: untouchable, number: format.number(untouchable), of: format.number(matched) })}
        </Note>
      )}
      {shown.length > 0 && (
        <>
          <h3 className={styles.title}>{t('ui:records.bulk.firstOnes', { count: shown.length })}</h3>
          <ul className={styles.sample}>
            {shown.map((one) => (
              <li key={one.id}>
                <strong>{one.title || t('ui:records.unnamed')}</strong>
                {one.reason === null ? <FieldChanges object={object} changes={one.changes} /> : <span className={styles.reason}>{one.reason}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {shown.length === 0 && sample.length > 0 && wanted.update && <p className={styles.waiting}>{t('ui:records.bulk.sameAlready')}</p>}
    </section>
  )
}
