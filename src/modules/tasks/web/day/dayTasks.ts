/** The tasks of My day as the screen has them, and showing a change before the server has confirmed it. */
import { endpointKey, queryClient } from '../../../../ui/api/index.ts'
import { getMyDay, type MyDay } from '../../contract.ts'
import type { TaskSubject } from '../taskSubject.ts'

export interface DayTask extends TaskSubject {
  version: number
  note: string | null
}

export const dayTasksOf = (day: MyDay): DayTask[] => day.tasks as unknown as DayTask[]

/** Lays a change over every copy of My day in the cache. Reading anew puts right what the server refused. */
export async function showInDay(change: (tasks: DayTask[]) => DayTask[]): Promise<void> {
  await queryClient.cancelQueries({ queryKey: endpointKey(getMyDay) })
  queryClient.setQueriesData<MyDay>(
    { queryKey: endpointKey(getMyDay) },
    (day) => day && { ...day, tasks: change(dayTasksOf(day)) as unknown as MyDay['tasks'] },
  )
}
