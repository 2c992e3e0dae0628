/** What more a line tells, in words. */
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldLabel } from '../../../ui/records/labels.ts'
import { FieldChanges } from '../../../ui/records/history/FieldChanges.tsx'
import type { Line } from '../contract.ts'
import { declarationOf } from './declarationOf.ts'
import { FilterWords } from './FilterWords.tsx'
import styles from './Register.module.css'

export function LineDetail({ line }: { line: Line }) {
  const { t } = useTranslation()
  if (line.erased) return <p className={styles.detail}>{t('audit:says.erased')}</p>
  if (line.kind === 'change') return <Changes line={line} />
  const { detail } = line
  const words = wordsOf(t, line)
  if (!words && !detail.filter) return null
  return (
    <p className={styles.detail}>
      {words} {Boolean(detail.filter) && line.object && <FilterWords object={line.object} filter={detail.filter} />}
    </p>
  )
}

/** Names of the changed fields; a click shows what they were and became. */
function Changes({ line: { object, changes } }: { line: Line }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const declaration = object ? declarationOf(object) : undefined
  if (!changes || !declaration || Object.keys(changes).length === 0) return null
  return (
    <details className={styles.detail} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{Object.keys(changes).map((name) => fieldLabel(t, declaration, name)).join(', ')}</summary>
      {open && <FieldChanges object={declaration} changes={changes} />}
    </details>
  )
}

function wordsOf(t: TFunction, { kind, detail }: Line): string | null {
  const text = (name: string): string => String(detail[name] ?? '')
  const number = (name: string): number => Number(detail[name] ?? 0)
  switch (kind) {
    case 'list':
      return t('audit:says.list', { rows: t('audit:rows', { count: number('rows') }), count: number('queries') })
    case 'export':
      return [t('audit:rows', { count: number('rows') }), text('fileName'), detail.refused ? t('audit:says.refused') : ''].filter(Boolean).join(' · ')
    case 'bulk':
    case 'merge':
    case 'handOver':
    case 'undo':
      return t('audit:records', { count: number('rows') })
    case 'security':
      return t(`audit:security.${text('what')}`, { defaultValue: text('what') })
    case 'limit':
      return t(`audit:says.limit.${text('what')}`, { taken: number('taken'), limit: number('limit') })
    case 'settings':
      return text('key')
    case 'print':
      return text('title')
    case 'backup':
    case 'download':
    case 'report':
      return text('fileName') || null
    case 'apiKey':
      return text('name') || t(`audit:says.key.${text('what')}`)
    case 'erase':
      return t('audit:says.lines', { count: number('lines') })
    case 'verify':
      return detail.seen ? t('audit:says.breaksSeen') : null
    default:
      return null
  }
}
