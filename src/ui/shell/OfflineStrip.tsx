import { IconWifiOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLiveState } from '../api/reach.ts'
import { useFormat } from '../i18n/useFormat.ts'
import styles from './OfflineStrip.module.css'

/** Says since when the server cannot be reached, and what that means. */
export function OfflineStrip() {
  const { t } = useTranslation()
  const format = useFormat()
  const { online, since } = useLiveState()
  return (
    <div aria-live="polite">
      {!online && since && (
        <div className={styles.strip}>
          <IconWifiOff size={16} stroke={1.75} aria-hidden />
          {t('ui:offline.since', { time: format.time(since) })}
        </div>
      )}
    </div>
  )
}
