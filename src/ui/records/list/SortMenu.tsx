/** In what order: a field that can be sorted, up or down. */
import { IconArrowDown, IconArrowUp, IconCheck, IconSortDescending } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Menu } from '../../parts/floating/Menu.tsx'
import { allFields, type ObjectDeclaration } from '../../../shared/object.ts'
import { Button } from '../../parts/Button.tsx'
import { fieldLabel } from '../labels.ts'

export function SortMenu({ object, sort, onSort }: { object: ObjectDeclaration; sort: string; onSort(sort: string): void }) {
  const { t } = useTranslation()
  const [main = object.defaultSort] = sort.split(',')
  const down = main.startsWith('-')
  const name = main.replace(/^-/, '')
  const sortable = allFields(object).filter(([, field]) => field.sortable)
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button kind="quiet" icon={IconSortDescending} aria-label={t('ui:records.sort.by', { field: fieldLabel(t, object, name) })}>
          {fieldLabel(t, object, name)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {sortable.map(([key]) => (
          <Menu.Item key={key} onClick={() => onSort(key === name ? main : key)} rightSection={key === name ? <IconCheck size={14} stroke={2} aria-hidden /> : undefined} closeMenuOnClick>
            {fieldLabel(t, object, key)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconArrowUp size={14} stroke={1.75} aria-hidden />} rightSection={!down && <IconCheck size={14} stroke={2} aria-hidden />} onClick={() => onSort(name)}>
          {t('ui:records.sort.up')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowDown size={14} stroke={1.75} aria-hidden />} rightSection={down && <IconCheck size={14} stroke={2} aria-hidden />} onClick={() => onSort(`-${name}`)}>
          {t('ui:records.sort.down')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
