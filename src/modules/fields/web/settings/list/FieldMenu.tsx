/** What is done with a field less often. */
import { IconArrowBackUp, IconDots, IconHistory, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ObjectDeclaration } from '../../../../../shared/object.ts'
import { IconButton, later, Menu } from '../../../../../ui/parts/index.ts'
import { useCan } from '../../../../../ui/session/index.ts'
import { openOverlay } from '../../../../../ui/shell/index.ts'
import { fields, type SectionRecord } from '../../../contract.ts'
import { openField } from '../edit/openField.tsx'
import type { FieldRow } from '../fieldRows.ts'
import { remove } from '../settingWrites.ts'

const HistoryDialog = later(() => import('../history/HistoryDialog.tsx').then((part) => part.HistoryDialog))
const RemoveFieldDialog = later(() => import('../removal/RemoveFieldDialog.tsx').then((part) => part.RemoveFieldDialog))

interface FieldMenuProps {
  object: ObjectDeclaration
  row: FieldRow
  sections: readonly SectionRecord[]
  label: string
}

export function FieldMenu({ object, row, sections, label }: FieldMenuProps) {
  const { t } = useTranslation()
  const can = useCan()
  const { stored } = row
  const icon = { size: 14, stroke: 1.75, 'aria-hidden': true } as const
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <IconButton icon={IconDots} label={t('fields:list.menu', { name: label })} />
      </Menu.Target>
      <Menu.Dropdown>
        {can('change', 'fields') && (
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => openField({ object, sections, row })}>
            {t('ui:actions.edit')}
          </Menu.Item>
        )}
        {stored && (
          <Menu.Item leftSection={<IconHistory {...icon} />} onClick={() => openOverlay((close) => <HistoryDialog object={fields} record={stored} name={label} onClose={close} />)}>
            {t('fields:history.open')}
          </Menu.Item>
        )}
        {stored && !row.added && can('delete', 'fields') && (
          <Menu.Item leftSection={<IconArrowBackUp {...icon} />} onClick={() => void remove(fields, stored.id, t('fields:list.wasReset', { name: label }))}>
            {t('fields:list.reset')}
          </Menu.Item>
        )}
        {stored && row.added && can('delete', 'fields') && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => openOverlay((close) => <RemoveFieldDialog field={stored} name={label} onClose={close} />)}>
              {t('fields:removal.remove')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
