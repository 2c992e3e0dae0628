/** The people of a company, in the left column of its card. */
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState, IconButton, LoadingRows } from '../../../../ui/parts/index.ts'
import { openRecordForm } from '../../../../ui/records/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { Block, MoreButton, type CustomerSlotProps } from '../../../companies/web/index.ts'
import { contacts } from '../../contract.ts'
import { CustomerPersonRow } from './CustomerPersonRow.tsx'
import { seesCompany, useCompanyContacts } from './usePeople.ts'
import styles from './ContactCard.module.css'

const shownAtFirst = 5

export default function PeopleBlock({ id }: CustomerSlotProps) {
  const { t } = useTranslation()
  const can = useCan()
  const people = useCompanyContacts(id)
  const [open, setOpen] = useState(false)
  const found = people.data?.data ?? []
  const add = (): void => openRecordForm(contacts, { initial: { companyId: id } })
  if (!seesCompany()) return null
  return (
    <Block
      title={t('contacts:card.people')}
      count={people.data?.page.count || null}
      actions={can('create', 'contacts') && <IconButton size="xs" label={t('contacts:contacts.new')} icon={IconPlus} onClick={add} />}
    >
      {people.isPending && <LoadingRows rows={2} />}
      {people.isError && <ErrorState error={people.error} onRetry={() => void people.refetch()} />}
      {people.isSuccess && found.length === 0 && <p className={styles.post}>{t('contacts:card.nobody')}</p>}
      <ul>
        {found.slice(0, open ? undefined : shownAtFirst).map((contact) => (
          <CustomerPersonRow key={contact.id} contact={contact} />
        ))}
      </ul>
      {found.length > shownAtFirst && <MoreButton open={open} count={found.length - shownAtFirst} onToggle={() => setOpen(!open)} />}
    </Block>
  )
}
