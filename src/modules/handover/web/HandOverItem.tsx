/** "Hand over…" in the menu of a person. */
import { IconArrowsExchange } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Menu } from '../../../ui/parts/index.ts'
import { laterPart } from '../../../ui/parts/later.tsx'
import { openOverlay } from '../../../ui/shell/index.ts'
import type { User } from '../../accounts/contract.ts'

const HandOverDialog = laterPart(() => import('./HandOverDialog.tsx'))

export function HandOverItem({ person }: { person: User }) {
  const { t } = useTranslation()
  const open = (): void =>
    void openOverlay((close) => (
      <HandOverDialog person={person} onClose={close} />
    ))
  return (
    <Menu.Item leftSection={<IconArrowsExchange size={16} stroke={1.75} />} onClick={open}>
      {t('handover:item')}
    </Menu.Item>
  )
}
