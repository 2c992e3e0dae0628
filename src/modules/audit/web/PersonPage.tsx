/** What a person saw, took and changed between two days. */
import { IconChevronLeft } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../ui/api/index.ts'
import { addDays, useFormat } from '../../../ui/i18n/index.ts'
import { ErrorState, LoadingRows } from '../../../ui/parts/index.ts'
import { SettingsPage } from '../../../ui/shell/index.ts'
import { getReport } from '../contract.ts'
import { Day } from './Day.tsx'
import { ExportButton } from './ExportButton.tsx'
import { PersonReport } from './PersonReport.tsx'
import styles from './Register.module.css'

const daysAtFirst = 30

export default function PersonPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { t } = useTranslation()
  const today = useFormat().today()
  const [from, setFrom] = useState(addDays(today, 1 - daysAtFirst))
  const [to, setTo] = useState(today)
  const { data, error, isPending, refetch } = useEndpoint(getReport, { params: { id }, query: { from, to } })
  return (
    <SettingsPage wide title={data?.person.name ?? t('audit:title')} text={t('audit:person.text')} actions={data && <ExportButton filter={{ person: id, from, to }} />}>
      <div className={styles.parts}>
        <Link to="/settings/register" className={styles.back}>
          <IconChevronLeft size={16} stroke={1.75} aria-hidden />
          {t('audit:title')}
        </Link>
        <div className={styles.filters}>
          <Day name="from" value={from} onChange={(value) => value && setFrom(value)} />
          <Day name="to" value={to} onChange={(value) => value && setTo(value)} />
        </div>
        {isPending && <LoadingRows rows={8} height={44} />}
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data && !error && <PersonReport report={data} days={{ from, to }} />}
      </div>
    </SettingsPage>
  )
}
