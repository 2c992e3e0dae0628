/** Create: a menu at the button, a sheet for the key C and on phones. */
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Menu } from '../parts/floating/Menu.tsx'
import { Button } from '../parts/Button.tsx'
import { laterPart } from '../parts/later.tsx'
import { useCreateItems } from './navigation.ts'
import { openOverlay } from './overlay.tsx'

/** The filled button of pages that are not about one object. */
export function CreateButton() {
  const { t } = useTranslation()
  const items = useCreateItems()
  if (items.length === 0) return null
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <Button kind="pri" icon={IconPlus} keys="C">
          {t('ui:actions.create')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map((item) => (
          <Menu.Item key={item.labelKey} leftSection={<item.icon size={16} stroke={1.75} />} onClick={item.open}>
            {t(item.labelKey)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const CreateSheet = laterPart(() => import('./CreateSheet.tsx'))

export function openCreateSheet(): void {
  openOverlay((close) => (
    <CreateSheet onClose={close} />
  ))
}
