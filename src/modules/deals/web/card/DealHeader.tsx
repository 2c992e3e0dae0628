/** Who and what: title, customer, owner, the next step, and the figures of the deal. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AnyRecord } from '../../../../shared/object.ts'
import { Badge } from '../../../../ui/parts/index.ts'
import { EditableField, linkedRecord, titleOf } from '../../../../ui/records/index.ts'
import { usePhone } from '../../../../ui/shell/index.ts'
import { deals, type Deal, type Stage } from '../../contract.ts'
import { DealFacts } from './DealFacts.tsx'
import { DealVerbs } from './DealVerbs.tsx'
import { NextStepChip } from './NextStepChip.tsx'
import styles from './DealPage.module.css'

export function DealHeader({ deal, stage }: { deal: AnyRecord; stage: Stage | undefined }) {
  const { t } = useTranslation()
  const phone = usePhone()
  const { status, lostReason, lostNote } = deal as unknown as Deal
  const company = linkedRecord(deal, 'company')
  const contact = linkedRecord(deal, 'contact')
  return (
    <header className={styles.header}>
      <div className={styles.who}>
        <h1>
          <EditableField object={deals} record={deal} name="title" />
        </h1>
        <div className={styles.about}>
          {company && (
            <Link to={`/companies/${company.id}`} className={styles.customer}>
              {titleOf('companies', company)}
            </Link>
          )}
          {contact && (
            <Link to={`/contacts/${contact.id}`} className={styles.customer}>
              {titleOf('contacts', contact)}
            </Link>
          )}
          <span>
            <EditableField object={deals} record={deal} name="ownerId" />
          </span>
          {status === 'won' && (
            <span>
              <Badge kind="good">{t('deals:deals.options.status.won')}</Badge>
            </span>
          )}
          {status === 'lost' && (
            <span>
              <Badge kind="bad" title={lostNote ?? undefined}>
                {lostReason ? t('deals:page.lostBecause', { reason: t(`deals:deals.options.lostReason.${lostReason}`) }) : t('deals:deals.options.status.lost')}
              </Badge>
            </span>
          )}
          {status === 'open' && !deal.deletedAt && (
            <span className={styles.step}>
              <NextStepChip deal={deal} />
            </span>
          )}
        </div>
      </div>
      <DealFacts deal={deal} stage={stage} />
      {phone && (
        <div className={styles.verbs}>
          <DealVerbs deal={deal} />
        </div>
      )}
    </header>
  )
}
