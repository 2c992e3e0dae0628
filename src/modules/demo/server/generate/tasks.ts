/** Tasks: the done ones that activities came from, and the next steps. */
import type { Activity } from '../../../activities/contract.ts'
import type { Deal } from '../../../deals/contract.ts'
import type { Task } from '../../../tasks/contract.ts'
import { careSteps } from '../data/texts.ts'
import type { Step } from '../data/pack.ts'
import { iso } from './calendar.ts'
import type { DealPlan } from './deals.ts'
import type { Customer, Draft } from './dossier.ts'
import type { World } from './setting.ts'
import { stamped } from './stamp.ts'

const DAY = 86_400_000

/** When a step is due. A time of day makes it exact. */
export interface Due {
  day: number
  minute: number | null
}

const kindOfTask: Record<Activity['kind'], Task['kind']> = {
  call: 'call',
  letter: 'letter',
  message: 'letter',
  meeting: 'meeting',
  visit: 'visit',
  document: 'document',
  payment: 'todo',
  task: 'todo',
  other: 'todo',
}

/** Whether somebody of the firm did it, so that it may have been planned. */
export const couldBePlanned = (activity: Activity): boolean => activity.kind !== 'payment' && (activity.direction === 'out' || activity.kind === 'visit')

/** The task that this activity finished; the activity is tied to it. */
export function doneTask(world: World, activity: Draft<Activity>): Draft<Task> {
  const { random, calendar } = world
  const at = Date.parse(activity.occurredAt)
  const createdAt = at - (0.5 + 4 * random.next()) * DAY
  const late = random.chance(0.14) ? random.whole(1, 3) : 0
  const task: Draft<Task> = {
    ...stamped(world.newId(), Math.round(createdAt), activity.ownerId),
    title: activity.title,
    kind: kindOfTask[activity.kind],
    importance: random.chance(0.25) ? 'high' : 'normal',
    status: 'done',
    dueOn: calendar.date(calendar.dayOf(at) - late),
    dueAt: null,
    durationMinutes: activity.durationSeconds === null ? null : Math.max(5, Math.round(activity.durationSeconds / 300) * 5),
    contactId: activity.contactId,
    companyId: activity.companyId,
    dealId: activity.dealId,
    ownerId: activity.ownerId,
    note: null,
    doneAt: activity.occurredAt,
    result: activity.body,
    sourceId: null,
    unresolved: null,
  }
  activity.taskId = task.id
  return task
}

export function openTask(world: World, customer: Customer, deal: Deal | null, step: Step, due: Due, ownerId: string | null): Draft<Task> {
  const { calendar, random } = world
  const dueAt = due.minute === null ? null : calendar.at(due.day, due.minute)
  const earliest = deal ? Date.parse(deal.stageEnteredAt!) : customer.since
  const createdAt = Math.max(earliest, Math.min(calendar.now, calendar.at(due.day, 9 * 60)) - (0.5 + 4 * random.next()) * DAY)
  return {
    ...stamped(world.newId(), Math.round(Math.min(calendar.now, createdAt)), ownerId),
    title: world.text(step.title),
    kind: step.kind,
    importance: step.importance ?? 'normal',
    status: 'open',
    dueOn: calendar.date(due.day),
    dueAt: dueAt === null ? null : iso(dueAt),
    durationMinutes: step.kind === 'meeting' || step.kind === 'visit' ? 60 : null,
    contactId: deal?.contactId ?? customer.contacts[0]!.id,
    companyId: customer.company?.id ?? null,
    dealId: deal?.id ?? null,
    ownerId,
    note: null,
    doneAt: null,
    result: null,
    sourceId: null,
    unresolved: null,
  }
}

/** Late, today or planned; a part of the open deals has nothing planned at all. */
export function planSteps(world: World, customer: Customer, plan: DealPlan, deal: Deal): Draft<Task>[] {
  const { random, calendar } = world
  const steps = plan.pipeline.stages[plan.journey.entered.length - 1]!.steps
  if (deal.status !== 'open' || steps.length === 0 || random.chance(0.09)) return []
  const first = random.pick(steps)
  const tasks = [openTask(world, customer, deal, first, someDue(world, first.kind), deal.ownerId)]
  if (random.chance(0.2))
    tasks.push(
      openTask(world, customer, deal, random.pick(steps), { day: calendar.workday(calendar.today + random.whole(10, 25)), minute: null }, deal.ownerId),
    )
  return tasks
}

export function careTask(world: World, customer: Customer): Draft<Task> {
  const step = world.random.pick(careSteps)
  const day = world.calendar.workday(world.calendar.today + (world.random.chance(0.1) ? -world.random.whole(1, 6) : world.random.whole(0, 40)))
  return openTask(world, customer, null, step, { day, minute: null }, customer.ownerId)
}

function someDue(world: World, kind: Step['kind']): Due {
  const { random, calendar } = world
  const timed = kind === 'visit' || kind === 'meeting' || random.chance(0.35)
  const minute = timed ? 9 * 60 + 15 * random.whole(0, 33) : null
  const luck = random.next()
  if (luck < 0.17) {
    const late = calendar.today - random.whole(1, 8)
    return { day: calendar.weekday(late) < 5 ? late : late - 2, minute: null }
  }
  if (luck < 0.42) return { day: calendar.today, minute }
  return { day: calendar.workday(calendar.today + random.whole(1, 16)), minute }
}
