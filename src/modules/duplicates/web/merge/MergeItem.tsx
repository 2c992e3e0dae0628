/** "Merge with…" in the menu of a customer's card. */
import { IconArrowMerge } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../../ui/session/index.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import { Menu } from '../../../../ui/parts/index.ts'
import type { Mergeable } from '../../contract.ts'
import { openMerge } from './openMerge.tsx'

export function MergeItem({ object, record }: { object: ObjectDeclaration; record: AnyRecord }) {
  const { t } = useTranslation()
  const can = useCan()
  const navigate = useNavigate()
  if (record.deletedAt || !can('change', object.name) || !can('delete', object.name)) return null
  return (
    <Menu.Item leftSection={<IconArrowMerge size={16} stroke={1.75} />} onClick={() => openMerge(object.name as Mergeable, [record.id], { choose: true, onDone: (id) => void (id !== record.id && navigate({ to: `/${object.name}/${id}` })) })}>
      {t('duplicates:merge.item')}
    </Menu.Item>
  )
}
