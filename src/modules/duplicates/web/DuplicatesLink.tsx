/** In the head of a list whose records can be merged: the way to its duplicates. */
import { IconCopyCheck } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../ui/parts/index.ts'
import { useCan } from '../../../ui/session/index.ts'
import { mergeable } from '../contract.ts'

export function DuplicatesLink({ object }: { object: string }) {
  const { t } = useTranslation()
  const can = useCan()
  const navigate = useNavigate()
  if (!(mergeable as readonly string[]).includes(object) || !can('change', object)) return null
  return <IconButton bordered icon={IconCopyCheck} label={t('duplicates:page.title')} onClick={() => void navigate({ to: '/duplicates', search: { object } as never })} />
}
