import { Select } from '@mantine/core'
import { IconBox, IconBuilding, IconCheckbox, IconCoins, IconPencil, IconPhoneCall, IconUser, IconUsers, IconUsersGroup } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { labelKey } from '../../../shared/object.ts'
import type { IconComponent } from '../../../ui/module.ts'
import { companions, findTarget, kindOf, objectOf, targetsOf, type MainObject, type RecordKind } from '../targets.ts'

export const kindIcons: Record<RecordKind, IconComponent> = { team: IconUsersGroup, user: IconUsers, product: IconBox, company: IconBuilding, contact: IconUser, deal: IconCoins, task: IconCheckbox, activity: IconPhoneCall, note: IconPencil }

/** Every field that a column of this file can become, by record, and "Do not import". */
export function FieldSelect({ label, object, value, onChange }: { label: string; object: MainObject; value: string | null; onChange: (to: string | null) => void }) {
  const { t } = useTranslation()
  const name = useTargetName()
  const data = useMemo(
    () => [
      { value: '', label: t('imports:columns.leaveOut') },
      ...[kindOf[object], ...companions[object]].map((kind) => ({
        group: t(labelKey.one(objectOf[kind])),
        items: targetsOf(kind).map((target) => ({ value: target.to, label: name(target.to) })),
      })),
    ],
    [object, t, name],
  )
  const target = value ? findTarget(value) : undefined
  const Icon = target ? kindIcons[target.kind] : undefined
  return (
    <Select
      aria-label={label}
      data={data}
      value={value ?? ''}
      onChange={(to) => onChange(to || null)}
      searchable
      nothingFoundMessage={t('imports:columns.noField')}
      leftSection={Icon ? <Icon size={14} stroke={1.75} aria-hidden /> : undefined}
      comboboxProps={{ width: 280, position: 'bottom-start' }}
      maxDropdownHeight={320}
    />
  )
}

/** "Deal: Amount" */
export function useTargetName(): (to: string) => string {
  const { t } = useTranslation()
  return useMemo(
    () => (to: string) => {
      const target = findTarget(to)
      return target ? t('imports:target', { record: t(labelKey.one(objectOf[target.kind])), field: t(target.label) }) : to
    },
    [t],
  )
}
