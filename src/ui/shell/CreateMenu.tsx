/** Create: a menu at the button, a sheet for the key C and on phones. */
import { Menu, Modal } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CreateItem } from '../module.ts'
import { Button } from '../parts/Button.tsx'
import { useCreateItems } from './navigation.ts'
import { openOverlay } from './overlay.tsx'
import { usePhone } from './usePhone.ts'
import styles from './CreateMenu.module.css'

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

export const openCreateSheet = (): void => void openOverlay((close) => <CreateSheet onClose={close} />)

function CreateSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const items = useCreateItems()
  const phone = usePhone()
  const choose = (item: CreateItem) => () => {
    onClose()
    item.open()
  }
  return (
    <Modal opened onClose={onClose} title={t('ui:actions.create')} size={320} padding="sm" yOffset={phone ? '40dvh' : undefined} closeButtonProps={{ 'aria-label': t('ui:actions.close') }}>
      <div className={styles.list}>
        {items.map((item, index) => (
          <button key={item.labelKey} type="button" className={styles.item} onClick={choose(item)} data-autofocus={index === 0 || undefined}>
            <item.icon size={20} stroke={1.75} aria-hidden />
            {t(item.labelKey)}
          </button>
        ))}
      </div>
    </Modal>
  )
}
