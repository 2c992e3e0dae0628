/** The name of a linked record, with its face where it has one. On cards it leads to the record. */
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/useText.ts'
import { Avatar } from '../../parts/Avatar.tsx'
import { linkedRecord, screensOf, titleOf } from '../registry.ts'
import styles from './FieldView.module.css'

interface ReferenceViewProps {
  to: string
  record: Readonly<Record<string, unknown>>
  relation: string
}

export function ReferenceView({ to, record, relation }: ReferenceViewProps) {
  const t = useText()
  const linked = linkedRecord(record, relation)
  // The id is there and the record is not: it is in the trash or of somebody else.
  if (!linked) return <span className={styles.empty}>{t('ui:records.hiddenRecord')}</span>
  const name = titleOf(to, linked)
  const path = screensOf(to)?.path
  if (to === 'users') {
    return (
      <span className={styles.person} title={name}>
        <Avatar id={linked.id} name={name} size="s" />
        <span className={styles.cut}>{name}</span>
      </span>
    )
  }
  if (!path) return <span>{name}</span>
  return (
    <Link className={styles.link} to={path(linked.id)}>
      {name}
    </Link>
  )
}
