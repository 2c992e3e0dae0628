/** One person of a company, with the ways to reach him at hand. */
import { IconMail, IconPhone } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Avatar, IconButton } from '../../../../ui/parts/index.ts'
import { primaryOf, telLink, usePhoneText } from '../../../../ui/records/index.ts'
import { mailLink } from '../../../companies/web/index.ts'
import type { Contact } from '../../contract.ts'
import styles from './ContactCard.module.css'

export function CustomerPersonRow({ contact }: { contact: Contact }) {
  const { t } = useTranslation()
  const phoneText = usePhoneText()
  const phone = primaryOf(contact.phones)
  const email = primaryOf(contact.emails)
  const name = contact.displayName ?? ''
  return (
    <li className={styles.person}>
      <Avatar id={contact.id} name={name} />
      <span className={styles.who}>
        <Link className={styles.personName} to={`/contacts/${contact.id}`}>
          {name}
        </Link>
        {contact.jobTitle && <span className={styles.post}>{contact.jobTitle}</span>}
      </span>
      {phone && <IconButton label={t('contacts:card.callNumber', { phone: phoneText(phone) })} icon={IconPhone} onClick={() => location.assign(telLink(phone))} />}
      {email && <IconButton label={t('contacts:card.mailTo', { address: email.value })} icon={IconMail} onClick={() => location.assign(mailLink(email))} />}
    </li>
  )
}
