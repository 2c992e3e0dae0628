/** The plus at the end of a card's tabs: a section of one's own in two clicks and a name. */
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconButton, later } from '../../../../ui/parts/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { openOverlay } from '../../../../ui/shell/index.ts'

const AddSectionDialog = later(() => import('./AddSectionDialog.tsx').then((part) => part.AddSectionDialog))

export default function AddSectionButton({ object }: { object: string }) {
  const { t } = useTranslation()
  const can = useCan()
  if (!can('create', 'sections') || !can('create', 'fields')) return null
  return <IconButton size="sm" icon={IconPlus} label={t('fields:section.add')} onClick={() => openOverlay((close) => <AddSectionDialog object={object} onClose={close} />)} />
}
