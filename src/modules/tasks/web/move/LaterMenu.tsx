/** "Later" at a row: in an hour, tomorrow, Monday, or a day of one's own. */
import { IconCalendar, IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat, useNow } from '../../../../ui/i18n/index.ts'
import { IconButton, Menu } from '../../../../ui/parts/index.ts'
import type { TaskSubject } from '../taskSubject.ts'
import { laterChoices } from '../when/laterChoices.ts'
import { openMove } from './openMove.tsx'
import { useLaterWords, useMove } from './useMove.ts'
import styles from './Move.module.css'

export function LaterMenu({ task }: { task: TaskSubject }) {
  const { t } = useTranslation()
  const { timeZone } = useFormat()
  const now = useNow()
  const move = useMove()
  const words = useLaterWords()
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <IconButton size="xs" icon={IconClock} label={t('tasks:later.label')} keys="L" tabIndex={-1} />
      </Menu.Target>
      <Menu.Dropdown>
        {laterChoices(now, timeZone).map((choice) => (
          <Menu.Item key={choice.key} rightSection={<span className={styles.hint}>{words(choice).hint}</span>} onClick={() => move([task], choice.when)}>
            {words(choice).label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconCalendar size={16} stroke={1.75} />} onClick={() => openMove([task])}>
          {t('tasks:later.pick')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
