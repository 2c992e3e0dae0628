/** Downloads what the list shows. */
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Menu } from '../../parts/floating/Menu.tsx'
import { IconButton } from '../../parts/Button.tsx'
import type { ExportFormat } from './exportLink.ts'

export function ExportMenu({ onExport }: { onExport(format: ExportFormat): void }) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <IconButton icon={IconDownload} label={t('ui:records.export.title')} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onExport('xlsx')}>{t('ui:records.export.xlsx')}</Menu.Item>
        <Menu.Item onClick={() => onExport('csv')}>{t('ui:records.export.csv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
