/** What the board shows, as it stands in the address; the list's own part is read and written as in every list. */
import { urgencies, type Urgency } from '../../../../ui/i18n/index.ts'
import { readAddress, writeAddress, type ListAddress } from '../../../../ui/records/list/listAddress.ts'

export interface BoardAddress extends ListAddress {
  pipeline?: string
  /** Only cards of this urgency. */
  urgency?: Urgency
}

export function readBoardAddress(search: Readonly<Record<string, unknown>>): BoardAddress {
  const { pipeline, urgency } = search
  return {
    ...readAddress(search),
    pipeline: typeof pipeline === 'string' && pipeline ? pipeline : undefined,
    urgency: urgencies.find((known) => known === urgency),
  }
}

export const writeBoardAddress = ({ pipeline, urgency, ...list }: BoardAddress): Record<string, unknown> => ({ pipeline, urgency, ...writeAddress(list) })
