/** "What they saw and took" in the menu of a person. */
import { IconShieldSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Menu } from '../../../ui/parts/index.ts'
import type { User } from '../../accounts/contract.ts'
import { useReads } from './useReads.ts'

export function TookItem({ person }: { person: User }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  if (!useReads()) return null
  return (
    <Menu.Item leftSection={<IconShieldSearch size={16} stroke={1.75} />} onClick={() => void navigate({ to: `/settings/register/people/${person.id}` })}>
      {t('audit:person.item')}
    </Menu.Item>
  )
}
