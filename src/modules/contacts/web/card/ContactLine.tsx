import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AnyRecord } from '../../../../shared/object.ts'
import { linkedRecord } from '../../../../ui/records/index.ts'
import styles from './ContactCard.module.css'

/** "Head of purchasing, Alatau Stroy"; a person without a company is a private customer. */
export function ContactLine({ record }: { record: AnyRecord }) {
  const { t } = useTranslation()
  const company = linkedRecord(record, 'company')
  const post = record.jobTitle as string | null
  if (!company && !post) return <span>{t('contacts:card.private')}</span>
  return (
    <span className={styles.line}>
      {post}
      {post && company && ', '}
      {company && <Link to={`/companies/${company.id}`}>{String(company.name)}</Link>}
    </span>
  )
}
