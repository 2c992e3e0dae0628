/** The totals under a list, and the keys that walk it. */
import { useTranslation } from 'react-i18next'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Kbd } from '../../parts/Kbd.tsx'
import { useViewer } from '../../session/viewer.tsx'
import { fieldLabel } from '../labels.ts'
import styles from './ListFooter.module.css'

interface ListFooterProps {
  object: ObjectDeclaration
  count: number | null
  sums: Readonly<Record<string, string>>
  /** Leaves out what has no room on a phone. */
  small: boolean
}

export function ListFooter({ object, count, sums, small }: ListFooterProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { currency } = useViewer().firm
  return (
    <footer className={styles.foot}>
      {count !== null && <strong aria-live="polite">{t(`${object.module}:${object.name}.count`, { count })}</strong>}
      {Object.entries(sums).map(([name, amount]) => (
        <span key={name} className={styles.sum}>
          {fieldLabel(t, object, name)} <strong>{format.money({ amount, currency }, { decimals: 'auto' })}</strong>
        </span>
      ))}
      {!small && (
        <span className={styles.keys} aria-hidden="true">
          <Kbd keys="J K" /> {t('ui:records.keys.rows')} <Kbd keys="Space" /> {t('ui:records.keys.peekShort')} <Kbd keys="Enter" /> {t('ui:records.keys.openShort')} <Kbd keys="X" /> {t('ui:records.keys.selectShort')}
        </span>
      )}
    </footer>
  )
}
