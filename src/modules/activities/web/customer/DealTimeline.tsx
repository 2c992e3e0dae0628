/** Composer and timeline of a deal; the page gives them a column of its own height, on phones they move with the page. */
import { useCan } from '../../../../ui/session/index.ts'
import { usePhone } from '../../../../ui/shell/index.ts'
import type { ComposeAsk } from '../../../companies/web/index.ts'
import { Composer } from '../compose/Composer.tsx'
import { PhoneComposer } from '../compose/laterFields.ts'
import { Timeline } from '../timeline/Timeline.tsx'

export interface DealTimelineProps {
  object: 'deals'
  id: string
  /** A wish from a button or key of the page. */
  asked?: ComposeAsk | null
}

export default function DealTimeline({ id, asked }: DealTimelineProps) {
  const phone = usePhone()
  const can = useCan()
  const target = { object: 'deals', id } as const
  const writes = can('create', 'notes')
  return (
    <>
      {writes && !phone && <Composer target={target} asked={asked} />}
      <Timeline target={target} scroll={phone ? 'page' : 'own'} />
      {writes && phone && <PhoneComposer target={target} asked={asked} />}
    </>
  )
}
