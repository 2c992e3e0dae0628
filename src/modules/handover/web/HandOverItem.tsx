/** "Hand over…" in the menu of a person. */
import { IconArrowsExchange } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu } from '../../../ui/parts/index.ts'
import { openOverlay } from '../../../ui/shell/index.ts'
import type { User } from '../../accounts/contract.ts'

const HandOverDialog = lazy(() => import('./HandOverDialog.tsx'))

export function HandOverItem({ person }: { person: User }) {
  const { t } = useTranslation()
  const open = (): void =>
    void openOverlay((close) => (
      <Suspense>
        <HandOverDialog person={person} onClose={close} />
      </Suspense>
    ))
  return (
    <Menu.Item leftSection={<IconArrowsExchange size={16} stroke={1.75} />} onClick={open}>
      {t('handover:item')}
    </Menu.Item>
  )
}
