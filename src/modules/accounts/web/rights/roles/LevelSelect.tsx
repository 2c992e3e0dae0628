import { useTranslation } from 'react-i18next'
import { levels, type Level } from '../../../../../shared/access.ts'
import { classes } from '../../../../../ui/parts/index.ts'
import styles from './RoleMatrix.module.css'

interface LevelSelectProps {
  /** Read aloud: "Deals, see". */
  label: string
  /** Null: nothing of its own. */
  value: Level | null
  /** What holds then; left out where there is nothing to inherit. */
  inherited?: Level
  /** That nobody said so anywhere: it follows from what else is allowed. */
  byDefault?: boolean
  /** Objects that are open to all who may see them know no owners. */
  open?: boolean
  onChange(level: Level | null): void
  /** Row and column, for the arrow keys. */
  place: string
  reachable: boolean
}

/** The browser's own list: it opens on every device, and letters choose in it. */
export function LevelSelect({ label, value, inherited, byDefault, open, onChange, place, reachable }: LevelSelectProps) {
  const { t } = useTranslation()
  const shown = value ?? inherited ?? 'none'
  const offered = levels.filter((level) => !open || level === 'none' || level === 'all' || level === value)
  return (
    <select
      aria-label={label}
      title={value === null && inherited !== undefined ? t(byDefault ? 'accounts:roleEditor.byDefault' : 'accounts:roleEditor.asRest') : undefined}
      data-place={place}
      tabIndex={reachable ? 0 : -1}
      className={classes(styles.level, styles[shown], value === null && inherited !== undefined && styles.inherited)}
      value={value ?? (inherited === undefined ? 'none' : '')}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : (event.currentTarget.value as Level))}
    >
      {inherited !== undefined && <option value="">{t('accounts:roleEditor.inherited', { level: t(`accounts:rolesPage.levels.${inherited}`) })}</option>}
      {offered.map((level) => (
        <option key={level} value={level}>
          {t(`accounts:rolesPage.levels.${level}`)}
        </option>
      ))}
    </select>
  )
}
