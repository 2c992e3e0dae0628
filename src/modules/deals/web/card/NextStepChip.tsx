/** The next step in a few words; a click plans another one or finishes it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord } from '../../../../shared/object.ts'
import { urgencyOf, urgencyWords, useFormat, useNow } from '../../../../ui/i18n/index.ts'
import { Popover, UrgencyMark } from '../../../../ui/parts/index.ts'
import { linkedRecord } from '../../../../ui/records/index.ts'
import { useKeys } from '../../../../ui/keys/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import type { Deal } from '../../contract.ts'
import { PlanStep } from '../step/laterStep.ts'

export function NextStepChip({ deal }: { deal: AnyRecord }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const can = useCan()
  const [open, setOpen] = useState(false)
  const mayPlan = can('create', 'tasks')
  useKeys([{ keys: 'T', labelKey: 'deals:step.title', run: () => setOpen(true) }], mayPlan)
  const { nextStepOn, nextStepAt } = deal as unknown as Deal
  const step = { on: nextStepOn, at: nextStepAt }
  const task = linkedRecord(deal, 'nextTask')
  const words = urgencyWords(step, now, format)
  const when = 'text' in words ? words.text : t(`ui:urgency.words.${words.key}`, 'count' in words ? { count: words.count } : {})
  const text = task ? t('deals:page.nextStep', { title: task.title, when }) : when
  return (
    <Popover opened={open} onChange={setOpen} prepare={PlanStep.fetch} withRoles={false} position="bottom-start" shadow="md" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <span>
          <UrgencyMark urgency={urgencyOf(step, now, format.timeZone)} words={text} title={text} pill onClick={mayPlan ? () => setOpen(!open) : undefined} />
        </span>
      </Popover.Target>
      <Popover.Dropdown p={0} role="dialog" aria-label={t('deals:step.title')}>
        <PlanStep dealId={deal.id} current={task && { id: task.id, title: String(task.title) }} onDone={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}
