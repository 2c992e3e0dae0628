/** "Who has seen this" in the menu of a card. */
import { IconEye } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Menu } from '../../../ui/parts/index.ts'
import { laterPart } from '../../../ui/parts/later.tsx'
import type { AnyRecord, ObjectDeclaration } from '../../../shared/object.ts'
import { openOverlay } from '../../../ui/shell/index.ts'
import { useReads } from './useReads.ts'

const ViewersDialog = laterPart(() => import('./ViewersDialog.tsx'))

export function ViewersItem({ object, record }: { object: ObjectDeclaration; record: AnyRecord }) {
  const { t } = useTranslation()
  if (!useReads() || object.access.open) return null
  const open = (): void =>
    void openOverlay((close) => (
      <ViewersDialog object={object.name} id={record.id} onClose={close} />
    ))
  return (
    <Menu.Item leftSection={<IconEye size={16} stroke={1.75} />} onClick={open}>
      {t('audit:viewers.item')}
    </Menu.Item>
  )
}
