/** "Share…" in the menu of a card. */
import { IconUserShare } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord, ObjectDeclaration } from '../../../../../shared/object.ts'
import { Menu } from '../../../../../ui/parts/index.ts'
import { laterPart } from '../../../../../ui/parts/later.tsx'
import { useCan } from '../../../../../ui/session/index.ts'
import { openOverlay } from '../../../../../ui/shell/index.ts'

const ShareDialog = laterPart(() => import('./ShareDialog.tsx'))

export function ShareItem({ object, record }: { object: ObjectDeclaration; record: AnyRecord }) {
  const { t } = useTranslation()
  const can = useCan()
  // What is open to everybody there is nothing to share of.
  if (record.deletedAt || object.access.open || !can('change', object.name)) return null
  const open = (): void =>
    void openOverlay((close) => (
      <ShareDialog object={object} record={record} onClose={close} />
    ))
  return (
    <Menu.Item leftSection={<IconUserShare size={16} stroke={1.75} />} onClick={open}>
      {t('accounts:share.item')}
    </Menu.Item>
  )
}
