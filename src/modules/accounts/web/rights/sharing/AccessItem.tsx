/** "Who sees this" in the menu of a card, for administrators. */
import { IconEyeSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord, ObjectDeclaration } from '../../../../../shared/object.ts'
import { Menu } from '../../../../../ui/parts/index.ts'
import { laterPart } from '../../../../../ui/parts/later.tsx'
import { openOverlay } from '../../../../../ui/shell/index.ts'
import { useIsAdministrator } from '../../../../../ui/session/index.ts'

const AccessDialog = laterPart(() => import('./AccessDialog.tsx'))

export function AccessItem({ object, record }: { object: ObjectDeclaration; record: AnyRecord }) {
  const { t } = useTranslation()
  const administrator = useIsAdministrator()
  if (!administrator || record.deletedAt) return null
  const open = (): void =>
    void openOverlay((close) => (
      <AccessDialog object={object} record={record} onClose={close} />
    ))
  return (
    <Menu.Item leftSection={<IconEyeSearch size={16} stroke={1.75} />} onClick={open}>
      {t('accounts:why.item')}
    </Menu.Item>
  )
}
