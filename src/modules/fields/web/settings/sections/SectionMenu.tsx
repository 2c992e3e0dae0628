/** What is done with a section: changed, looked back at, removed. */
import { IconDots, IconHistory, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ObjectDeclaration } from '../../../../../shared/object.ts'
import { IconButton, Menu } from '../../../../../ui/parts/index.ts'
import { useCan } from '../../../../../ui/session/index.ts'
import { openOverlay } from '../../../../../ui/shell/index.ts'
import { sections, type SectionRecord } from '../../../contract.ts'
import { HistoryDialog } from '../history/HistoryDialog.tsx'
import { refresh, remove } from '../settingWrites.ts'
import { SectionDialog } from './SectionDialog.tsx'

/** @param after what follows a change; the settings only need their own lists anew */
export function SectionMenu({ object, section, after = refresh }: { object: ObjectDeclaration; section: SectionRecord; after?: () => Promise<void> }) {
  const { t } = useTranslation()
  const can = useCan()
  const icon = { size: 14, stroke: 1.75, 'aria-hidden': true } as const
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <IconButton icon={IconDots} label={t('fields:list.menu', { name: section.name })} />
      </Menu.Target>
      <Menu.Dropdown>
        {can('change', 'sections') && (
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => openOverlay((close) => <SectionDialog object={object} section={section} after={after} onClose={close} />)}>
            {t('fields:section.edit')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconHistory {...icon} />} onClick={() => openOverlay((close) => <HistoryDialog object={sections} record={section} name={section.name ?? ''} onClose={close} />)}>
          {t('fields:history.open')}
        </Menu.Item>
        {can('delete', 'sections') && (
          <>
            <Menu.Divider />
            {/* Its fields stay and stand on the card itself until it comes back. */}
            <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => void remove(sections, section.id, t('fields:section.removed', { name: section.name }), after)}>
              {t('fields:section.remove')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
