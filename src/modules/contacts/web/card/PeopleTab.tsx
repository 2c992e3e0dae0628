/** All people of a company, with how to reach them and what comes next. */
import { IconPlus, IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { fieldOf, labelKey } from '../../../../shared/object.ts'
import { Avatar, Button, EmptyState, ErrorState, LoadingRows, NoAccess } from '../../../../ui/parts/index.ts'
import { FieldView, openRecordForm } from '../../../../ui/records/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import type { CustomerSlotProps } from '../../../companies/web/index.ts'
import { contacts, type Contact } from '../../contract.ts'
import { seesCompany, useCompanyContacts } from './usePeople.ts'
import styles from './ContactCard.module.css'

const columns = ['jobTitle', 'phones', 'emails', 'nextStepOn', 'lastTouchAt'] as const

/** Rights may hide fields. */
const shownColumns = () => columns.filter((name) => fieldOf(contacts, name))

export default function PeopleTab({ id }: CustomerSlotProps) {
  const { t } = useTranslation()
  const can = useCan()
  const people = useCompanyContacts(id)
  const add = can('create', 'contacts') && (
    <Button icon={IconPlus} onClick={() => openRecordForm(contacts, { initial: { companyId: id } })}>
      {t('contacts:contacts.new')}
    </Button>
  )
  if (!seesCompany()) return <NoAccess />
  if (people.isPending) return <LoadingRows rows={4} />
  if (people.isError) return <ErrorState error={people.error} onRetry={() => void people.refetch()} />
  if (people.data.data.length === 0) return <EmptyState icon={IconUsers} title={t('contacts:card.nobody')} action={add} />
  return (
    <div className={styles.tab}>
      <div className={styles.tabTools}>{add}</div>
      <table className={styles.table}>
        <thead>
          <tr>
            {['displayName', ...shownColumns()].map((name) => (
              <th key={name} scope="col">
                {t(labelKey.field(contacts, name))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.data.data.map((contact) => (
            <PeopleRow key={contact.id} contact={contact} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PeopleRow({ contact }: { contact: Contact }) {
  const name = contact.displayName ?? ''
  return (
    <tr>
      <th scope="row">
        <span className={styles.cell}>
          <Avatar id={contact.id} name={name} />
          <Link className={styles.personName} to={`/contacts/${contact.id}`}>
            {name}
          </Link>
        </span>
      </th>
      {shownColumns().map((column) => (
        <td key={column}>
          <FieldView object={contacts} name={column} record={contact} />
        </td>
      ))}
    </tr>
  )
}
