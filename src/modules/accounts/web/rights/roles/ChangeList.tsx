import { IconArrowRight, IconTrendingDown, IconTrendingUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isWider, type Change } from './roleChanges.ts'
import { useChangeText } from './useChangeText.ts'
import styles from './RoleEditor.module.css'

/** Each change: what it was, what it becomes, and whether that is more or less. */
export function ChangeList({ changes, note }: { changes: readonly Change[]; note?: (change: Change) => ReactNode }) {
  const { t } = useTranslation()
  const words = useChangeText()
  return (
    <ul className={styles.changes}>
      {changes.map((change) => {
        const { what, before, after } = words(change)
        const wider = isWider(change)
        const Icon = wider ? IconTrendingUp : IconTrendingDown
        return (
          <li key={what}>
            <Icon size={16} stroke={1.75} className={wider ? styles.wider : styles.narrower} role="img" aria-label={t(wider ? 'accounts:roleEditor.wider' : 'accounts:roleEditor.narrower')} />
            <span>
              <span className={styles.change}>
                <strong>{what}</strong>
                <span>
                  {before} <IconArrowRight size={14} stroke={1.75} role="img" aria-label={t('ui:history.became')} /> {after}
                </span>
              </span>
              {note?.(change)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
