/** The company's place among others: its mother company and its daughters. */
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldOf, labelKey } from '../../../../shared/object.ts'
import { useRecords } from '../../../../ui/api/index.ts'
import { Avatar, FieldList, IconButton } from '../../../../ui/parts/index.ts'
import { EditableField, openRecordForm } from '../../../../ui/records/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { companies } from '../../contract.ts'
import { Block, MoreButton } from './Block.tsx'
import type { CustomerSlotProps } from './slots.ts'
import styles from './Block.module.css'

const shownAtFirst = 5

export function LinksBlock({ id, record }: CustomerSlotProps) {
  const { t } = useTranslation()
  const can = useCan()
  const [open, setOpen] = useState(false)
  // Rights may hide the field.
  const seen = fieldOf(companies, 'parentId') !== undefined
  const daughters = useRecords(companies, { filter: { field: 'parentId', op: 'eq', value: id }, sort: 'name', limit: 100, count: 'exact' }, { enabled: seen })
  const found = daughters.data?.data ?? []
  const add = (): void => openRecordForm(companies, { initial: { parentId: id } })
  if (!seen) return null
  return (
    <Block
      title={t('companies:card.links')}
      count={daughters.data?.page.count || null}
      actions={can('create', 'companies') && <IconButton size="xs" label={t('companies:card.addDaughter')} icon={IconPlus} onClick={add} />}
    >
      <FieldList items={[{ key: 'parentId', label: t(labelKey.field(companies, 'parentId')), value: <EditableField object={companies} record={record} name="parentId" /> }]} />
      <ul className={styles.rows} aria-label={t('companies:card.daughters')}>
        {found.slice(0, open ? undefined : shownAtFirst).map((company) => (
          <li key={company.id} className={styles.row}>
            <Avatar id={company.id} name={company.name} square size="s" />
            <Link className={styles.name} to={`/companies/${company.id}`}>
              {company.name}
            </Link>
          </li>
        ))}
      </ul>
      {found.length > shownAtFirst && <MoreButton open={open} count={found.length - shownAtFirst} onToggle={() => setOpen(!open)} />}
    </Block>
  )
}
