/** Person, kind, record, way and days of the lines. */
import { Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { labelKey } from '../../../shared/object.ts'
import { useRecords } from '../../../ui/api/index.ts'
import { webModules } from '../../../ui/module.ts'
import { Button } from '../../../ui/parts/index.ts'
import { screensOf } from '../../../ui/records/index.ts'
import { users } from '../../accounts/contract.ts'
import { lineKinds, type LineFilter } from '../contract.ts'
import { Day } from './Day.tsx'
import styles from './Register.module.css'

const ways = ['screen', 'api', 'import', 'cli', 'process', 'merge', 'undo', 'system'] as const

export function RegisterFilters({ filter, onChange }: { filter: LineFilter; onChange: (filter: LineFilter) => void }) {
  const { t } = useTranslation()
  const people = useRecords(users, { limit: 500, sort: 'name' })
  const objects = [...new Set(webModules().flatMap((module) => Object.keys(module.objects ?? {})))].flatMap((name) => screensOf(name)?.object ?? [])
  const set = (name: keyof LineFilter, value: string | null): void => onChange({ ...filter, [name]: value ?? undefined })
  const choice = (name: 'person' | 'kind' | 'object' | 'way', data: { value: string; label: string }[]) => (
    <Select size="sm" aria-label={t(`audit:filter.${name}`)} placeholder={t(`audit:filter.${name}`)} data={data} value={filter[name] ?? null} onChange={(value) => set(name, value)} searchable clearable nothingFoundMessage={t('audit:filter.nothing')} />
  )
  return (
    <div className={styles.filters} role="search">
      {choice('person', (people.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name })))}
      {choice('kind', lineKinds.map((kind) => ({ value: kind, label: t(`audit:kinds.${kind}`) })))}
      {choice('object', objects.map((object) => ({ value: object.name, label: t(labelKey.many(object)) })))}
      {choice('way', ways.map((way) => ({ value: way, label: t(`audit:ways.${way}`) })))}
      <Day name="from" value={filter.from} onChange={(value) => set('from', value)} />
      <Day name="to" value={filter.to} onChange={(value) => set('to', value)} />
      {filter.recordId && (
        <Button icon={IconX} onClick={() => set('recordId', null)}>
          {t('audit:filter.oneRecord')}
        </Button>
      )}
    </div>
  )
}
