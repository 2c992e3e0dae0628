import { useOpenTasks } from '../../../activities/web/index.ts'
import type { CustomerSlotProps } from '../../../companies/web/index.ts'

/** A hook for the tab: open tasks of the customer. */
export const useTaskCount = ({ object, id }: CustomerSlotProps): number | null => useOpenTasks({ object, id }).data?.page.count ?? null
