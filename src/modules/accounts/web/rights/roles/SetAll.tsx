import { useTranslation } from 'react-i18next'
import { levels, type Level } from '../../../../../shared/access.ts'
import styles from './RoleMatrix.module.css'

/** Sets a whole row or column at once; shows no value of its own. */
export function SetAll({ label, onSet, place, reachable }: { label: string; onSet: (level: Level | null) => void; place?: string; reachable: boolean }) {
  const { t } = useTranslation()
  return (
    <select aria-label={label} title={label} data-place={place} tabIndex={reachable ? 0 : -1} className={styles.setAll} value="-" onChange={(event) => onSet(event.currentTarget.value === '' ? null : (event.currentTarget.value as Level))}>
      <option value="-" disabled>
        …
      </option>
      {levels.map((level) => (
        <option key={level} value={level}>
          {t(`accounts:rolesPage.levels.${level}`)}
        </option>
      ))}
      <option value="">{t('accounts:roleEditor.asRest')}</option>
    </select>
  )
}
