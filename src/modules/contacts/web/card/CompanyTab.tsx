/** The company that a person works at: how to reach it, and his colleagues. */
import { IconBuilding } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { labelKey } from '../../../../shared/object.ts'
import { useRecord } from '../../../../ui/api/index.ts'
import { Avatar, EmptyState, ErrorState, FieldList, LoadingRows } from '../../../../ui/parts/index.ts'
import { EditableField } from '../../../../ui/records/index.ts'
import { companies } from '../../../companies/contract.ts'
import { Block, type CustomerSlotProps } from '../../../companies/web/index.ts'
import { contacts } from '../../contract.ts'
import { CustomerPersonRow } from './CustomerPersonRow.tsx'
import { useCompanyContacts } from './usePeople.ts'
import styles from './ContactCard.module.css'

const shown = ['phones', 'emails', 'taxNumber', 'industry', 'website', 'addresses', 'ownerId', 'priority', 'stage'] as const

export default function CompanyTab({ record }: CustomerSlotProps) {
  const { t } = useTranslation()
  const companyId = record.companyId as string | null
  if (!companyId) return <EmptyState icon={IconBuilding} title={t('contacts:card.noCompany')} action={<EditableField object={contacts} record={record} name="companyId" />} />
  return <CompanyOf companyId={companyId} contactId={record.id} />
}

function CompanyOf({ companyId, contactId }: { companyId: string; contactId: string }) {
  const { t } = useTranslation()
  const company = useRecord(companies, companyId, { include: ['owner'] })
  const colleagues = (useCompanyContacts(companyId).data?.data ?? []).filter(({ id }) => id !== contactId)
  if (company.isPending) return <LoadingRows rows={6} />
  if (company.isError) return <ErrorState error={company.error} onRetry={() => void company.refetch()} />
  return (
    <div className={styles.company}>
      <h2 className={styles.companyName}>
        <Avatar id={companyId} name={company.data.name} square />
        <Link className={styles.personName} to={`/companies/${companyId}`}>
          {company.data.name}
        </Link>
      </h2>
      <FieldList items={shown.map((name) => ({ key: name, label: t(labelKey.field(companies, name)), value: <EditableField object={companies} record={company.data} name={name} /> }))} />
      {colleagues.length > 0 && (
        <Block title={t('contacts:card.colleagues')} count={colleagues.length}>
          <ul>
            {colleagues.map((contact) => (
              <CustomerPersonRow key={contact.id} contact={contact} />
            ))}
          </ul>
        </Block>
      )}
    </div>
  )
}
