import { IconPlus, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button, EmptyState } from '../../../../ui/parts/index.ts'
import { openNewTask } from '../form/openTaskForm.tsx'
import type { OnlyMark } from './DayHead.tsx'

/** Nothing to do, or nothing of that kind. */
export function DayEmpty({ only, onAll }: { only: OnlyMark; onAll(): void }) {
  const { t } = useTranslation()
  if (only) return <EmptyState icon={IconSun} title={t(`tasks:empty.${only}`)} action={<Button onClick={onAll}>{t('tasks:empty.showAll')}</Button>} />
  return (
    <EmptyState
      icon={IconSun}
      title={t('tasks:empty.title')}
      text={t('tasks:empty.text')}
      action={
        <Button kind="soft" icon={IconPlus} keys="T" onClick={() => openNewTask()}>
          {t('tasks:tasks.new')}
        </Button>
      }
    />
  )
}
