/** On the card of a record that went into another one: where it is now. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../../ui/api/index.ts'
import type { AnyRecord } from '../../../../shared/object.ts'
import { getMerged, type Mergeable } from '../../contract.ts'

export function MergedNote({ object, record }: { object: Mergeable; record: AnyRecord }) {
  const { t } = useTranslation()
  const merged = useEndpoint(getMerged, { query: { object, id: record.id } }, { enabled: Boolean(record.deletedAt), watch: [object] })
  const survivor = record.deletedAt ? merged.data?.survivor : null
  if (!survivor) return null
  return (
    <span>
      {t('duplicates:merged.into')} <Link to={`/${object}/${survivor.id}`}>{survivor.title || t('ui:records.unnamed')}</Link>
    </span>
  )
}
