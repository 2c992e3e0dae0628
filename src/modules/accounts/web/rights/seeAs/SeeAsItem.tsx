/** "See as" in the menu of a person. */
import { IconEye } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { lookAs } from '../../../../../ui/api/index.ts'
import { Menu } from '../../../../../ui/parts/index.ts'
import { useIsAdministrator, useViewer } from '../../../../../ui/session/index.ts'
import type { User } from '../../../contract.ts'

export function SeeAsItem({ person }: { person: User }) {
  const { t } = useTranslation()
  const viewer = useViewer()
  const administrator = useIsAdministrator()
  if (!administrator || person.id === viewer.id || !person.active) return null
  return (
    <Menu.Item leftSection={<IconEye size={16} stroke={1.75} />} onClick={() => lookAs(person.id)}>
      {t('accounts:seeAs.start')}
    </Menu.Item>
  )
}
