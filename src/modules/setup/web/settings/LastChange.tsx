import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/i18n/index.ts'
import type { FirmSettings } from '../../contract.ts'
import styles from './FirmForm.module.css'

/** Who changed the settings last, and when. */
export function LastChange({ change }: { change: FirmSettings['changed'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!change) return <span className={styles.last} />
  const when = format.instant(change.at)
  return (
    <span className={styles.last} title={format.fullInstant(change.at)}>
      {change.by ? t('setup:firm.changedBy', { name: change.by.name, when }) : t('setup:firm.changed', { when })}
    </span>
  )
}
