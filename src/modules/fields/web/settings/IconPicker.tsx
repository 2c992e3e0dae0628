/** The icon of a section or an object, from those that the screens know. */
import { useTranslation } from 'react-i18next'
import { addedIcons } from '../icons.ts'
import { classes } from '../../../../ui/parts/index.ts'
import styles from './IconPicker.module.css'

export function IconPicker({ value, onChange }: { value: string | null; onChange(icon: string | null): void }) {
  const { t } = useTranslation()
  return (
    <div className={styles.picker}>
      <span className={styles.label}>{t('fields:icons.label')}</span>
      <div className={styles.icons} role="group" aria-label={t('fields:icons.label')}>
        {Object.entries(addedIcons).map(([name, Icon]) => (
          <button key={name} type="button" aria-pressed={name === value} aria-label={t(`fields:icons.${name}`)} title={t(`fields:icons.${name}`)} className={classes(styles.icon, name === value && styles.on)} onClick={() => onChange(name === value ? null : name)}>
            <Icon size={16} stroke={1.75} aria-hidden />
          </button>
        ))}
      </div>
    </div>
  )
}
