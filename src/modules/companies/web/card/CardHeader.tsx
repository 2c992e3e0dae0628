/** Who the customer is: name, standing, whom to call and what time it is there. */
import { IconFlag } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord } from '../../../../shared/object.ts'
import { labelKey } from '../../../../shared/object.ts'
import { Avatar, Badge } from '../../../../ui/parts/index.ts'
import { telLink, usePhoneText } from '../../../../ui/records/field/phoneText.ts'
import { titleOf } from '../../../../ui/records/registry.ts'
import { LocalTime } from './LocalTime.tsx'
import type { CustomerLook } from './look.ts'
import type { Reach } from './reach.ts'
import styles from './Card.module.css'

interface CardHeaderProps {
  look: CustomerLook
  record: AnyRecord
  reach: Reach
  actions: ReactNode
}

export function CardHeader({ look, record, reach, actions }: CardHeaderProps) {
  const phoneText = usePhoneText()
  const { Name, Line } = look
  const parts = [
    Line && <Line key="line" record={record} />,
    !Line && reach.person && <PersonLine key="person" person={reach.person} />,
    reach.phone && (
      <a key="phone" className={styles.figure} href={telLink(reach.phone)}>
        {phoneText(reach.phone)}
      </a>
    ),
    reach.timeZone && <LocalTime key="time" timeZone={reach.timeZone} city={reach.address?.city} />,
  ].filter(Boolean)
  return (
    <header className={styles.header}>
      <span className={styles.face}>
        <Avatar id={record.id} name={titleOf(look.object.name, record)} size="xl" square={look.avatar === 'square'} />
      </span>
      <div className={styles.who}>
        <div className={styles.nameLine}>
          <Name record={record} />
          <Standing look={look} record={record} />
        </div>
        <div className={styles.line}>
          {parts.map((part, index) => (
            <Fragment key={index}>
              {index > 0 && <span className={styles.dot}>·</span>}
              {part}
            </Fragment>
          ))}
        </div>
      </div>
      <div className={styles.actions}>{actions}</div>
    </header>
  )
}

function PersonLine({ person }: { person: NonNullable<Reach['person']> }) {
  return (
    <Link to={`/contacts/${person.id}`} className={styles.person}>
      {[person.name, person.jobTitle].filter(Boolean).join(', ')}
    </Link>
  )
}

/** Priority and stage, as far as they are known. */
function Standing({ look: { object }, record }: { look: CustomerLook; record: AnyRecord }) {
  const { t } = useTranslation()
  const option = (name: string): string => t(labelKey.option(object, name, String(record[name])), { defaultValue: String(record[name]) })
  return (
    <>
      {Boolean(record.priority) && (
        <Badge kind="accent" icon={<IconFlag size={12} stroke={1.75} aria-hidden />}>
          <span className={styles.wideOnly}>{t('companies:card.priority', { priority: option('priority') })}</span>
          <span className={styles.phoneOnly}>{option('priority')}</span>
        </Badge>
      )}
      {Boolean(record.stage) && <Badge>{option('stage')}</Badge>}
    </>
  )
}
