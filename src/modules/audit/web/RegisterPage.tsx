/** The register: what happened, newest first; whether it is as it was sealed; how much each role may take. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIsAdministrator } from '../../../ui/session/index.ts'
import { Tabs } from '../../../ui/parts/index.ts'
import { SettingsPage } from '../../../ui/shell/index.ts'
import { ChainState } from './ChainState.tsx'
import { ExportButton } from './ExportButton.tsx'
import { LimitsForm } from './LimitsForm.tsx'
import { LineList } from './LineList.tsx'
import { RegisterFilters } from './RegisterFilters.tsx'
import styles from './Register.module.css'
import { useLineFilter } from './useLineFilter.ts'

export default function RegisterPage() {
  const { t } = useTranslation()
  const administrator = useIsAdministrator()
  const [tab, setTab] = useState('lines')
  const [filter, setFilter] = useLineFilter()
  return (
    <SettingsPage wide title={t('audit:title')} text={t('audit:text')} actions={tab === 'lines' && <ExportButton filter={filter} />}>
      <div className={styles.parts}>
        {administrator && <Tabs label={t('audit:title')} value={tab} onChange={setTab} items={['lines', 'chain', 'limits'].map((key) => ({ key, label: t(`audit:tabs.${key}`) }))} />}
        {tab === 'lines' && (
          <>
            <RegisterFilters filter={filter} onChange={setFilter} />
            <LineList filter={filter} />
          </>
        )}
        {tab === 'chain' && <ChainState />}
        {tab === 'limits' && <LimitsForm />}
      </div>
    </SettingsPage>
  )
}
