/** The deal or customer of a task beside the list; the task itself where it is about nobody. */
import type { ObjectDeclaration } from '../../../../shared/object.ts'
import { RecordPeek } from '../../../../ui/records/peek/RecordPeek.tsx'
import { companies } from '../../../companies/contract.ts'
import { contacts } from '../../../contacts/contract.ts'
import { deals } from '../../../deals/contract.ts'
import { tasks } from '../../contract.ts'
import type { DayTask } from './dayTasks.ts'
import type { DayWalk } from './useDayWalk.ts'

interface Shown {
  object: ObjectDeclaration
  id: string
  /** The fields that come first. */
  columns: string[]
}

export default function TaskPeek({ task, rows, walk }: { task: DayTask; rows: readonly DayTask[]; walk: DayWalk }) {
  const at = rows.findIndex(({ id }) => id === task.id)
  const { object, id, columns } = shownOf(task)
  return (
    <RecordPeek
      key={`${object.name} ${id}`}
      object={object}
      id={id}
      columns={columns}
      onClose={walk.closePeek}
      onPrevious={at > 0 ? () => walk.move(-1) : undefined}
      onNext={at >= 0 && at < rows.length - 1 ? () => walk.move(1) : undefined}
    />
  )
}

function shownOf({ id, deal, customer }: DayTask): Shown {
  if (deal) return { object: deals as ObjectDeclaration, id: deal.id, columns: ['stageId', 'amount', 'companyId', 'contactId'] }
  if (customer?.object === 'companies') return { object: companies as ObjectDeclaration, id: customer.id, columns: ['phones', 'emails', 'ownerId'] }
  if (customer) return { object: contacts as ObjectDeclaration, id: customer.id, columns: ['phones', 'emails', 'companyId', 'ownerId'] }
  return { object: tasks as ObjectDeclaration, id, columns: ['kind', 'importance', 'dueOn', 'dueAt', 'note'] }
}
