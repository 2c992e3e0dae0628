/** What other modules offer for a record of an added object; nothing when none does. */
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import { useSlot } from '../../../../ui/module.ts'
import { IconButton, Menu } from '../../../../ui/parts/index.ts'

export function AddedMenu({ object, record }: { object: ObjectDeclaration; record: AnyRecord }) {
  const { t } = useTranslation()
  const items = useSlot('card.menu')
  if (items.length === 0 || record.deletedAt) return null
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <IconButton label={t('ui:frame.more')} icon={IconDots} />
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ key, component: Item }) => (
          <Item key={key} object={object} record={record} />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
