import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { Button, InstantText, Note } from '../../../../ui/parts/index.ts'
import type { RestoreState } from '../../contract.ts'
import styles from './Restore.module.css'

/** What came back, and what is still to be entered. */
export function RestoreDone({ restored: { firm, backupOf, rows, files, secrets, restart }, onDone }: { restored: NonNullable<RestoreState['restored']>; onDone: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className={styles.form}>
      <div className={styles.box}>
        <div className={styles.progress} role="status">
          <h2>{firm ? t('setup:restore.done.title', { firm }) : t('setup:restore.done.titleNoName')}</h2>
          <p>
            {t('setup:restore.done.asOf')} <InstantText value={backupOf} />: {t('setup:restore.done.rows', { count: rows, number: format.number(rows) })}, {t('setup:restore.done.files', { count: files, number: format.number(files) })}. {t('setup:restore.done.text')}
          </p>
        </div>
      </div>
      {secrets !== 'restored' && <Note kind="attention">{t(`setup:restore.done.${secrets}`)}</Note>}
      {restart && <Note kind="attention">{t('setup:restore.done.restart')}</Note>}
      <div className={styles.foot}>
        <Button kind="pri" size="lg" iconAfter={IconArrowRight} onClick={onDone}>
          {t('setup:restore.done.button')}
        </Button>
      </div>
    </div>
  )
}
