/** What can be created, for the key C and for phones. */
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CreateItem } from '../module.ts'
import { useCreateItems } from './navigation.ts'
import { usePhone } from './usePhone.ts'
import styles from './CreateSheet.module.css'

export default function CreateSheet({ onClose }: { onClose: () => void }) {
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
