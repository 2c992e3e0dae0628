/** The way of one deal through its pipeline: when it entered each stage and how it ended. */
import { lostReasons } from '../../../deals/contract.ts'
import type { PipelineUse } from './firm.ts'
import type { World } from './setting.ts'

export type LostReason = (typeof lostReasons)[number]

const DAY = 86_400_000

export interface Journey {
  status: 'open' | 'won' | 'lost'
  /** The instant of entering each stage passed, from the first one on. */
  entered: number[]
  closedAt: number | null
  lostReason: LostReason | null
}

const reasonWeights: Record<LostReason, number> = { price: 30, competitor: 18, noDecision: 16, noContact: 14, timing: 12, notSuitable: 7, other: 3 }

/** How likely a deal of that age, in days, is still open. */
function openChance(age: number): number {
  if (age < 1.5) return 1
  if (age < 10) return 0.8
  if (age < 25) return 0.5
  if (age < 45) return 0.25
  return age < 90 ? 0.06 : 0.003
}

export function makeJourney(world: World, pipeline: PipelineUse, age: number, maybeOpen = true): Journey {
  const { random } = world
  const openedAt = world.calendar.now - age * DAY
  if (maybeOpen && random.chance(openChance(age))) return openJourney(world, pipeline, openedAt, age)
  return random.chance(pipeline.wins) ? wonJourney(world, pipeline, openedAt, age) : lostJourney(world, pipeline, openedAt, age)
}

const norms = (pipeline: PipelineUse): number[] => pipeline.stages.map((stage) => Math.max(0.1, stage.norm))

/** Days in all that a deal of this pipeline takes, bounded by its age. */
function length(world: World, days: number, age: number): number {
  return Math.min(days * world.random.tail(0.55), age * (0.35 + 0.6 * world.random.next()))
}

/** Splits a time over stages by their norms, each with its own luck. */
function split(world: World, from: number, days: number, norm: readonly number[]): number[] {
  const parts = norm.map((n) => n * world.random.tail(0.6))
  const whole = parts.reduce((a, b) => a + b, 0)
  let at = from
  return parts.map((part) => (at += (part / whole) * days * DAY))
}

function openJourney(world: World, pipeline: PipelineUse, openedAt: number, age: number): Journey {
  const norm = norms(pipeline)
  let before = 0
  const fits = pipeline.stages.map((stage, index) => {
    const usual = before
    before += norm[index]!
    if (stage.share === 0 || usual * 0.35 > age) return { index, weight: 0 }
    return { index, weight: stage.share * (age > (usual + norm[index]!) * 3 + 8 ? 0.12 : 1) }
  })
  const { index } = world.random.weighted(fits, (fit) => fit.weight)
  const ends = split(world, openedAt, age, norm.slice(0, index + 1))
  return { status: 'open', entered: [openedAt, ...ends.slice(0, -1)], closedAt: null, lostReason: null }
}

function wonJourney(world: World, pipeline: PipelineUse, openedAt: number, age: number): Journey {
  const norm = norms(pipeline).slice(0, -1)
  const ends = split(
    world,
    openedAt,
    length(
      world,
      norm.reduce((a, b) => a + b, 0),
      age,
    ),
    norm,
  )
  return { status: 'won', entered: [openedAt, ...ends], closedAt: ends.at(-1)!, lostReason: null }
}

/** Nothing is lost once it has been paid. */
function lostJourney(world: World, pipeline: PipelineUse, openedAt: number, age: number): Journey {
  const { random } = world
  const paid = pipeline.stages.findIndex((stage) => stage.touches.some((touch) => touch.pays))
  const last = random.whole(0, Math.max(0, (paid < 0 ? pipeline.stages.length - 1 : paid) - 1))
  const norm = norms(pipeline).slice(0, last + 1)
  const ends = split(world, openedAt, length(world, norm.reduce((a, b) => a + b, 0) + 6, age), norm)
  return {
    status: 'lost',
    entered: [openedAt, ...ends.slice(0, -1)],
    closedAt: ends.at(-1)!,
    lostReason: random.weighted(lostReasons, (reason) => reasonWeights[reason]),
  }
}
