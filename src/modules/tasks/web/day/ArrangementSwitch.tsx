/** How the tasks are grouped. */
import { IconCheck, IconLayoutList } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconButton, Menu, Segmented } from '../../../../ui/parts/index.ts'
import { arrangements, type Arrangement } from './arrange.ts'

interface ArrangementProps {
  by: Arrangement
  onBy(by: Arrangement): void
}

export function ArrangementSwitch({ by, onBy }: ArrangementProps) {
  const { t } = useTranslation()
  return <Segmented label={t('tasks:day.arrange')} value={by} onChange={onBy} items={arrangements.map((key) => ({ key, label: t(`tasks:day.by.${key}`) }))} />
}

/** The same behind one button, for phones. */
export function ArrangementMenu({ by, onBy }: ArrangementProps) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <IconButton icon={IconLayoutList} label={t('tasks:day.arrange')} />
      </Menu.Target>
      <Menu.Dropdown>
        {arrangements.map((key) => (
          <Menu.Item
            key={key}
            mih={44}
            role="menuitemradio"
            aria-checked={key === by}
            rightSection={key === by && <IconCheck size={16} stroke={1.75} />}
            onClick={() => onBy(key)}
          >
            {t(`tasks:day.by.${key}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
