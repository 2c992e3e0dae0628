import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Button, Note } from '../../../../ui/parts/index.ts'
import type { RestoreState } from '../../contract.ts'
import styles from './Restore.module.css'

interface RestoreProgressProps {
  step: RestoreState['step'] | 'sending'
  /** Of the file that has gone, 0 to 1. */
  part: number
  /** The server has not answered the last question. */
  lost: boolean
  /** Null once the file is there: from then on it is all or nothing by itself. */
  onStop: (() => void) | null
}

/** What is happening now. */
export function RestoreProgress({ step, part, lost, onStop }: RestoreProgressProps) {
  const { t, i18n } = useTranslation()
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(part)
  return (
    <div className={styles.form}>
      <div className={styles.box}>
        <div className={styles.progress} aria-live="polite">
          <strong>{t(`setup:restore.steps.${step}`, { percent })}</strong>
          <Progress value={step === 'sending' ? part * 100 : 100} animated={step !== 'sending'} aria-label={t('setup:restore.way')} />
        </div>
      </div>
      {lost && <Note kind="attention">{t('setup:restore.lost')}</Note>}
      {onStop && (
        <div className={styles.foot}>
          <Button size="lg" onClick={onStop}>
            {t('setup:restore.stop')}
          </Button>
        </div>
      )}
    </div>
  )
}
