import { useTranslation } from 'react-i18next'
import { SectionTitle } from '../../../ui/parts/index.ts'
import styles from './Backups.module.css'

/** The one command that brings everything back. */
export function RestoreHelp({ folder, newest }: { folder: string; newest: string | undefined }) {
  const { t } = useTranslation()
  return (
    <section>
      <SectionTitle title={t('backups:restore.title')} />
      <p className={styles.text}>{t('backups:restore.text')}</p>
      {newest && <pre className={styles.command} tabIndex={0}>{`npx clientele restore ${folder}/${newest} --replace`}</pre>}
      <p className={styles.text}>{t('backups:restore.empty')}</p>
    </section>
  )
}
