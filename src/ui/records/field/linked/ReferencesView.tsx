/** The names of several linked records; on cards each leads to its record. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { screensOf } from '../../registry.ts'
import { useLinkedTitles } from './linkedTitles.ts'
import styles from '../FieldView.module.css'

export function ReferencesView({ to, ids, compact }: { to: string; ids: readonly string[]; compact?: boolean }) {
  const { t } = useTranslation()
  const titles = useLinkedTitles(to, ids)
  const path = screensOf(to)?.path
  const hidden = titles.filter(({ title }) => title === null).length
  const known = titles.filter(({ title }) => title)
  if (compact) {
    return (
      <span title={known.map(({ title }) => title).join(', ')}>
        {known.map(({ title }) => title).join(', ')}
        {hidden > 0 && <span className={styles.more}>+{hidden}</span>}
      </span>
    )
  }
  return (
    <span className={styles.stack}>
      {known.map(({ id, title }) =>
        path ? (
          <Link key={id} className={styles.link} to={path(id)}>
            {title}
          </Link>
        ) : (
          <span key={id}>{title}</span>
        ),
      )}
      {hidden > 0 && <span className={styles.empty}>{t('ui:records.references.hidden', { count: hidden })}</span>}
    </span>
  )
}
