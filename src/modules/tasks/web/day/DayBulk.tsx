/** What can be done with the selected tasks. */
import { IconCalendar, IconCheck, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { BulkBar, BulkButton } from '../../../../ui/parts/index.ts'
import { toastError } from '../../../../ui/undo/index.ts'
import { openMove, openOwner } from '../move/openMove.tsx'
import { finishSeveral } from '../writes/finishTasks.ts'
import type { DayTask } from './dayTasks.ts'

export function DayBulk({ chosen, total, onDone }: { chosen: readonly DayTask[]; total: number; onDone(): void }) {
  const { t } = useTranslation()
  const finish = (): void => {
    onDone()
    finishSeveral(chosen).catch(toastError)
  }
  return (
    <BulkBar selected={chosen.length} total={total} onClear={onDone}>
      <BulkButton icon={IconCalendar} onClick={() => openMove(chosen, onDone)}>
        {t('tasks:later.verb')}
      </BulkButton>
      <BulkButton
        icon={IconUser}
        onClick={() =>
          openOwner(
            chosen.map(({ id }) => id),
            onDone,
          )
        }
      >
        {t('tasks:owner.verb')}
      </BulkButton>
      <BulkButton icon={IconCheck} onClick={finish}>
        {t('tasks:finish.verb')}
      </BulkButton>
    </BulkBar>
  )
}
