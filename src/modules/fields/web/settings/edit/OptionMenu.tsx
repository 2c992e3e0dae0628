import { IconArchive, IconArrowMerge, IconDots, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconButton, Menu } from '../../../../../ui/parts/index.ts'

interface OptionMenuProps {
  name: string
  archived: boolean
  /** Records hold it, or may: then it can be archived or merged, not taken away. */
  held: boolean
  onArchive(): void
  onRemove(): void
  onMerge?: (() => void) | undefined
}

export function OptionMenu({ name, archived, held, onArchive, onRemove, onMerge }: OptionMenuProps) {
  const { t } = useTranslation()
  const icon = { size: 14, stroke: 1.75, 'aria-hidden': true } as const
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <IconButton icon={IconDots} label={t('fields:options.menu', { name })} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArchive {...icon} />} onClick={onArchive}>
          {t(archived ? 'fields:options.bringBack' : 'fields:options.archive')}
        </Menu.Item>
        {onMerge && (
          <Menu.Item leftSection={<IconArrowMerge {...icon} />} onClick={onMerge}>
            {t('fields:options.merge')}
          </Menu.Item>
        )}
        {!held && (
          <Menu.Item leftSection={<IconTrash {...icon} />} onClick={onRemove}>
            {t('fields:options.remove')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
