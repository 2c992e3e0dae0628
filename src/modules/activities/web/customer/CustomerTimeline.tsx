/** The middle of a customer card: composer and timeline. */
import { useCan } from '../../../../ui/session/index.ts'
import { usePhone } from '../../../../ui/shell/index.ts'
import { titleOf } from '../../../../ui/records/index.ts'
import type { CustomerSlotProps } from '../../../companies/web/index.ts'
import { Composer } from '../compose/Composer.tsx'
import { PhoneComposer } from '../compose/laterFields.ts'
import { Timeline } from '../timeline/Timeline.tsx'

export default function CustomerTimeline({ object, id, record, asked }: CustomerSlotProps) {
  const phone = usePhone()
  const can = useCan()
  const target = { object, id }
  const writes = can('create', 'notes') && !record.deletedAt
  return (
    <>
      {writes && !phone && <Composer target={target} asked={asked} />}
      <Timeline target={target} scroll={phone ? 'page' : 'own'} />
      {writes && phone && <PhoneComposer target={target} asked={asked} about={titleOf(object, record)} />}
    </>
  )
}
