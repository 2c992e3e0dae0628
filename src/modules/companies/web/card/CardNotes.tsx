/** What somebody should know before he relies on the card: doubles, and text that an import could not place. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { fieldOf, labelKey, type AnyRecord, type ObjectDeclaration } from '../../../../shared/object.ts'
import { Note } from '../../../../ui/parts/index.ts'
import { titleOf } from '../../../../ui/records/registry.ts'
import { useViewer } from '../../../../ui/session/index.ts'
import { useDoubles } from './useDoubles.ts'
import styles from './Block.module.css'

export function CardNotes({ object, record }: { object: ObjectDeclaration; record: AnyRecord }) {
  return (
    <div className={styles.notes}>
      {!record.deletedAt && <DoublesNote object={object} record={record} />}
      <UnplacedNote object={object} record={record} />
    </div>
  )
}

function DoublesNote({ object, record }: { object: ObjectDeclaration; record: AnyRecord }) {
  const { t } = useTranslation()
  const found = useDoubles(object, record, useViewer().firm.country)
  if (found.length === 0) return null
  return (
    <Note kind="attention">
      <div className={styles.known}>
        {t('companies:card.doubles', { count: found.length })}
        {found.map((other) => (
          <Link key={other.id} to={`/${object.name}/${other.id}`}>
            {titleOf(object.name, other)}
          </Link>
        ))}
      </div>
    </Note>
  )
}

function UnplacedNote({ object, record }: { object: ObjectDeclaration; record: AnyRecord }) {
  const { t } = useTranslation()
  const unplaced = Object.entries((record.unresolved as Record<string, unknown> | null) ?? {}).filter(([, text]) => text !== null && text !== '')
  if (unplaced.length === 0) return null
  const nameOf = (field: string): string => (fieldOf(object, field) ? t(labelKey.field(object, field)) : field)
  return (
    <Note>
      {t('companies:card.unplaced')}
      {unplaced.map(([field, text]) => (
        <div key={field}>
          {nameOf(field)}: <strong>{typeof text === 'string' ? text : JSON.stringify(text)}</strong>
        </div>
      ))}
    </Note>
  )
}
