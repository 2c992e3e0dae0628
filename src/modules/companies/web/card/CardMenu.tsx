/** What is done with the card itself: edit, pass on its address, delete. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconCopy, IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import { useSlot } from '../../../../ui/module.ts'
import { IconButton, Menu } from '../../../../ui/parts/index.ts'
import { openRecordForm } from '../../../../ui/records/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { showToast, toastError } from '../../../../ui/undo/index.ts'
import { trashCustomer } from './trashCustomer.ts'

export function CardMenu({ object, record }: { object: ObjectDeclaration; record: AnyRecord }) {
  const { t } = useTranslation()
  const can = useCan()
  const client = useQueryClient()
  const navigate = useNavigate()
  const items = useSlot('customer.menu')
  const common = useSlot('card.menu')
  // The list takes over: the deleted card would only say that it is deleted.
  const remove = (): void => void trashCustomer(client, object, record).then(() => navigate({ to: `/${object.name}` }), toastError)
  const icon = { size: 16, stroke: 1.75 }
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <IconButton label={t('ui:frame.more')} icon={IconDots} />
      </Menu.Target>
      <Menu.Dropdown>
        {can('change', object.name) && !record.deletedAt && (
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => openRecordForm(object, { record })}>
            {t('ui:actions.edit')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => void copyText(location.href).then(() => showToast({ text: t('companies:card.linkCopied') }), toastError)}>
          {t('companies:card.copyLink')}
        </Menu.Item>
        {[...items, ...common].map(({ key, component: Item }) => (
          <Item key={key} object={object} record={record} />
        ))}
        {can('delete', object.name) && !record.deletedAt && (
          <Menu.Item leftSection={<IconTrash {...icon} />} onClick={remove}>
            {t('ui:actions.delete')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Browsers withhold the clipboard from plain http; the old way still works there. */
async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const area = document.createElement('textarea')
  area.value = text
  document.body.append(area)
  area.select()
  document.execCommand('copy')
  area.remove()
}
