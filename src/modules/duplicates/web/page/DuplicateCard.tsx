/** One group of records that share something. */
import { Link } from '@tanstack/react-router'
import { IconArrowMerge } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../ui/api/index.ts'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { Avatar, Badge, Button } from '../../../../ui/parts/index.ts'
import { linkedRecord, primaryOf, titleOf, usePhoneText } from '../../../../ui/records/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { pushUndo, toastError } from '../../../../ui/undo/index.ts'
import type { Email, Phone } from '../../../../shared/fields.ts'
import type { AnyRecord } from '../../../../shared/object.ts'
import { forgetApart, keepApart, type DuplicateGroup, type Mergeable } from '../../contract.ts'
import { openMerge } from '../merge/openMerge.tsx'
import styles from './Duplicates.module.css'

export function DuplicateCard({ object, group, onChanged }: { object: Mergeable; group: DuplicateGroup; onChanged(): void }) {
  const { t } = useTranslation()
  const can = useCan()
  const ids = group.records.map((record) => record.id)
  const apart = async (): Promise<void> => {
    await call(keepApart, { body: { object, ids } })
    onChanged()
    pushUndo({ label: t('duplicates:page.keptApart', { count: ids.length }), undo: () => call(forgetApart, { body: { object, ids } }).then(onChanged) })
  }
  return (
    <section className={styles.group} aria-label={group.alike.map(({ by, value }) => `${t(`duplicates:by.${by}`)} ${value}`).join(', ')}>
      <header className={styles.head}>
        <span className={styles.marks}>
          {group.alike.map(({ by, value }) => (
            <Badge key={by + value} kind="line">
              {t(`duplicates:by.${by}`)}: {by === 'phones' ? `+${value}` : value}
            </Badge>
          ))}
        </span>
        {can('change', object) && (
          <Button kind="quiet" onClick={() => void apart().catch(toastError)}>
            {t('duplicates:page.notSame')}
          </Button>
        )}
        {can('change', object) && can('delete', object) && (
          <Button kind="soft" icon={IconArrowMerge} onClick={() => openMerge(object, ids, { onDone: onChanged })}>
            {t('duplicates:page.merge', { count: ids.length })}
          </Button>
        )}
      </header>
      <ul className={styles.records}>
        {group.records.map((record) => (
          <RecordLine key={record.id} object={object} record={record as unknown as AnyRecord} />
        ))}
      </ul>
      {group.count > ids.length && <p className={styles.rest}>{t('duplicates:page.rest', { count: group.count - ids.length })}</p>}
    </section>
  )
}

function RecordLine({ object, record }: { object: Mergeable; record: AnyRecord }) {
  const { t } = useTranslation()
  const format = useFormat()
  const phoneText = usePhoneText()
  const name = titleOf(object, record) || t('ui:records.unnamed')
  const phone = primaryOf(record.phones as Phone[] | undefined)
  const email = primaryOf(record.emails as Email[] | undefined)
  const facts = [object === 'contacts' ? titleOf('companies', linkedRecord(record, 'company')) : record.taxNumber, phone && phoneText(phone), email?.value, titleOf('users', linkedRecord(record, 'owner')), t('duplicates:merge.since', { when: format.instant(record.createdAt) })]
  return (
    <li>
      <Avatar id={record.id} name={name} square={object === 'companies'} />
      <span className={styles.who}>
        <Link to={`/${object}/${record.id}`}>{name}</Link>
        <span>{facts.filter(Boolean).join(' · ')}</span>
      </span>
    </li>
  )
}
