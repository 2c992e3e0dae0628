/** Who the deal is with: the facts that a call needs. */
import { IconMail, IconPhone } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Email, Phone } from '../../../../shared/fields.ts'
import type { AnyRecord } from '../../../../shared/object.ts'
import { Badge, FieldList, InstantText, Panel } from '../../../../ui/parts/index.ts'
import { telLink, titleOf, usePhoneText } from '../../../../ui/records/index.ts'
import styles from './DealPage.module.css'

export function CustomerPanel({ object, customer }: { object: 'companies' | 'contacts'; customer: AnyRecord }) {
  const { t } = useTranslation()
  const phoneText = usePhoneText()
  const { phones, emails, priority, lastTouchAt } = customer as unknown as {
    phones: Phone[]
    emails: Email[]
    priority: string | null
    lastTouchAt: string | null
  }
  const more = [
    { key: 'job', label: t('contacts:contacts.fields.jobTitle'), value: customer.jobTitle },
    { key: 'industry', label: t('companies:companies.fields.industry'), value: customer.industry },
    { key: 'tax', label: t('companies:companies.fields.taxNumber'), value: customer.taxNumber },
  ].filter(({ value }) => typeof value === 'string' && value !== '') as { key: string; label: string; value: string }[]
  return (
    <Panel title={t(object === 'companies' ? 'companies:companies.one' : 'contacts:contacts.one')} actions={priority && <Badge kind="line">{priority}</Badge>}>
      <div className={styles.person}>
        <Link to={`/${object}/${customer.id}`} className={styles.name}>
          {titleOf(object, customer)}
        </Link>
        {phones?.map((phone) => (
          <a key={phone.id ?? phone.value} href={telLink(phone)} className={styles.row}>
            <IconPhone size={14} stroke={1.75} aria-hidden />
            <span className={styles.cut}>{phoneText(phone)}</span>
            {phone.label && <span className={styles.when}>{phone.label}</span>}
          </a>
        ))}
        {emails?.map((email) => (
          <a key={email.id ?? email.value} href={`mailto:${email.value}`} className={styles.row}>
            <IconMail size={14} stroke={1.75} aria-hidden />
            <span className={styles.cut}>{email.value}</span>
          </a>
        ))}
        <FieldList
          items={[
            ...more,
            ...(lastTouchAt ? [{ key: 'touch', label: t('companies:companies.fields.lastTouchAt'), value: <InstantText value={lastTouchAt} /> }] : []),
          ]}
        />
      </div>
    </Panel>
  )
}
