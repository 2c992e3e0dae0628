/** The groups of the day with their rows. */
import { useId, type RefObject } from 'react'
import { usePhone } from '../../../../ui/shell/index.ts'
import type { TaskGroup } from './arrange.ts'
import { GroupHead, useGroupName } from './GroupHead.tsx'
import { PhoneTaskRow } from './PhoneTaskRow.tsx'
import { TaskRow } from './TaskRow.tsx'
import type { DayWalk } from './useDayWalk.ts'
import { useFresh } from './useFresh.ts'
import type { RowActions } from './useRowActions.ts'
import styles from './TaskList.module.css'

interface TaskListProps {
  groups: TaskGroup[]
  folded: ReadonlySet<string>
  onFold(key: string): void
  list: RefObject<HTMLDivElement | null>
  walk: DayWalk
  actions: RowActions
}

export function TaskList({ groups, folded, onFold, list, walk, actions }: TaskListProps) {
  const id = useId()
  const phone = usePhone()
  const name = useGroupName()
  const fresh = useFresh(groups.flatMap(({ tasks }) => tasks.map((task) => task.id)))
  const first = groups.find(({ key }) => !folded.has(key))?.tasks[0]?.id
  const selecting = walk.picking || walk.selection.size > 0
  return (
    <div ref={list} className={styles.groups}>
      {groups.map((group) => (
        <section key={group.key} className={styles.group} aria-label={name(group.heading)}>
          <GroupHead group={group} folded={folded.has(group.key)} controls={`${id}${group.key}`} onToggle={() => onFold(group.key)} />
          <ul className={styles.rows} id={`${id}${group.key}`} aria-label={name(group.heading)} hidden={folded.has(group.key)}>
            {!folded.has(group.key) &&
              group.tasks.map((task) =>
                phone ? (
                  <PhoneTaskRow key={task.id} task={task} selected={walk.selection.has(task.id)} selecting={selecting} actions={actions} />
                ) : (
                  <TaskRow
                    key={task.id}
                    task={task}
                    current={walk.current === task.id}
                    reachable={walk.current === null ? task.id === first : walk.current === task.id}
                    selected={walk.selection.has(task.id)}
                    selecting={selecting}
                    fresh={fresh.has(task.id)}
                    underCustomer={'name' in group.heading}
                    actions={actions}
                  />
                ),
              )}
          </ul>
        </section>
      ))}
    </div>
  )
}
