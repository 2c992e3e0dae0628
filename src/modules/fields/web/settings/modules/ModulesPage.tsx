/** The modules of the product, and switches for those that a firm can do without. */
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../../../ui/api/index.ts'
import { ErrorState, LoadingRows, NoAccess } from '../../../../../ui/parts/index.ts'
import { useCan } from '../../../../../ui/session/index.ts'
import { SettingsPage } from '../../../../../ui/shell/index.ts'
import { getModules } from '../../../contract.ts'
import { ModuleLine } from './ModuleLine.tsx'
import styles from './Modules.module.css'

export default function ModulesPage() {
  const { t } = useTranslation()
  const can = useCan()
  const may = can('change', 'fields')
  const found = useEndpoint(getModules, {}, { enabled: may })
  const all = found.data?.data ?? []
  return (
    <SettingsPage title={t('fields:modulesPage.title')} text={t('fields:modulesPage.text')}>
      {!may ? (
        <NoAccess />
      ) : found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : found.isPending ? (
        <LoadingRows rows={8} height={56} />
      ) : (
        <>
          <ul className={styles.list} aria-label={t('fields:modulesPage.title')}>
            {all.filter(({ canSwitch }) => canSwitch).map((module) => (
              <ModuleLine key={module.name} module={module} all={all} />
            ))}
          </ul>
          <section>
            <h2 className={styles.head}>{t('fields:modulesPage.always')}</h2>
            <p className={styles.always}>{t('fields:modulesPage.alwaysText')}</p>
            <p className={styles.always}>{new Intl.ListFormat(document.documentElement.lang || 'en').format(all.filter(({ canSwitch }) => !canSwitch).map(({ title }) => title))}</p>
          </section>
        </>
      )}
    </SettingsPage>
  )
}
