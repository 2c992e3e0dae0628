import { Select } from '@mantine/core'
import { IconBox, IconBuilding, IconCheckbox, IconCoins, IconCube, IconPencil, IconPhoneCall, IconUser, IconUsers, IconUsersGroup } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { labelKey } from '../../../shared/object.ts'
import type { IconComponent } from '../../../ui/module.ts'
import { companionsFor, declarationOf, findTarget, isAdded, kindFor, targetsOf, type BuiltInKind, type MainObject } from '../targets.ts'
import { useImportObjects } from './useImportObjects.ts'

export const kindIcons: Record<BuiltInKind, IconComponent> = { team: IconUsersGroup, user: IconUsers, product: IconBox, company: IconBuilding, contact: IconUser, deal: IconCoins, task: IconCheckbox, activity: IconPhoneCall, note: IconPencil }

/** Of every object that an administrator made. */
export const AddedIcon: IconComponent = IconCube

/** Every field that a column of this file can become, by record, and "Do not import". */
export function FieldSelect({ label, object, value, onChange }: { label: string; object: MainObject; value: string | null; onChange: (to: string | null) => void }) {
  const { t } = useTranslation()
  const name = useTargetName()
  const objects = useImportObjects()
  const data = useMemo(
    () => [
      { value: '', label: t('imports:columns.leaveOut') },
      ...[kindFor(object), ...companionsFor(object, objects)].map((kind) => ({
        group: t(labelKey.one(declarationOf(kind, objects))),
        items: targetsOf(kind, objects).map((target) => ({ value: target.to, label: name(target.to) })),
      })),
    ],
    [object, objects, t, name],
  )
  const target = value ? findTarget(value, objects) : undefined
  const Icon = !target ? undefined : isAdded(target.kind) ? AddedIcon : kindIcons[target.kind]
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
  const objects = useImportObjects()
  return useMemo(
    () => (to: string) => {
      const target = findTarget(to, objects)
      return target ? t('imports:target', { record: t(labelKey.one(declarationOf(target.kind, objects))), field: t(target.label) }) : to
    },
    [t, objects],
  )
}
