/** The firm itself: teams, people, pipelines with stages, products. What is there already is used, not made twice. */
import type { Team, User } from '../../../accounts/contract.ts'
import type { Pipeline, Stage } from '../../../deals/contract.ts'
import type { Product } from '../../../products/contract.ts'
import { cast, serviceTeamName, teamKeys, teamNames, type TeamKey } from '../data/cast.ts'
import type { Pack, PipelineSeed, StageSeed } from '../data/pack.ts'
import type { Draft } from './dossier.ts'
import { makePeople } from './people.ts'
import { stamped } from './stamp.ts'
import type { World } from './setting.ts'

/** Ids of what the workspace has, by the names under which the demo would make it. */
export interface Known {
  /** By sign-in address. */
  users: ReadonlyMap<string, string>
  teams: ReadonlyMap<string, string>
  pipelines: ReadonlyMap<string, { id: string; stages: ReadonlyMap<string, string> }>
  /** By SKU. */
  products: ReadonlyMap<string, string>
}

export const nothingKnown: Known = { users: new Map(), teams: new Map(), pipelines: new Map(), products: new Map() }

export interface StageUse extends StageSeed {
  id: string
}

export interface PipelineUse extends Omit<PipelineSeed, 'stages'> {
  id: string
  stages: StageUse[]
}

export interface Firm {
  /** Rows to be made, without what is known. */
  teams: Draft<Team>[]
  users: User[]
  pipelines: Pipeline[]
  stages: Stage[]
  products: Product[]
  /** What customers and deals refer to. */
  use: {
    people: Record<string, string>
    sellers: { people: string[]; companies: string[] }
    field: string[]
    finance: string
    pipelines: PipelineUse[]
    products: { id: string; name: string }[]
  }
}

export function makeFirm(world: World, known: Known = nothingKnown): Firm {
  const people = makeStaff(world, known)
  const selling = makePipelines(world, known)
  const catalogue = makeProducts(world, known)
  return {
    teams: people.teams,
    users: people.users,
    ...selling.rows,
    products: catalogue.rows,
    use: { ...people.use, pipelines: selling.use, products: catalogue.use },
  }
}

function makeStaff(world: World, known: Known) {
  const { setting, size } = world
  const domain = 'ziemelu-logi.example'
  const teams: Draft<Team>[] = []
  const users: User[] = []
  const teamIds = {} as Record<TeamKey, string>
  const ids: Record<string, string> = {}

  for (const key of teamKeys) {
    const name = world.text(key === 'field' && setting.industry !== 'windows' ? serviceTeamName : teamNames[key])
    const id = (teamIds[key] = known.teams.get(name) ?? world.newId())
    const parentId = key === 'people' || key === 'companies' ? teamIds.sales : null
    if (!known.teams.has(name)) teams.push({ ...stamped(id, setting.now), name, parentId, headId: null, sourceId: null, unresolved: null })
  }

  function hire(mailName: string, name: string, role: string, jobTitle: string, teamId: string, phone: string | null): string {
    const email = `${mailName}@${domain}`
    const found = known.users.get(email)
    if (found) return found
    const id = world.newId()
    users.push({
      ...stamped(id, setting.now),
      name,
      email,
      phone,
      jobTitle,
      teamId,
      roles: [role],
      active: true,
      language: null,
      timeZone: setting.timeZone,
      sourceId: null,
      unresolved: null,
    })
    return id
  }

  const makers = makePeople(world)
  for (const member of cast) {
    const phone = makers.phone(world.home, 'mobile', true).value
    ids[member.key] = hire(member.mailName, world.text(member.name), member.role, world.text(member.jobTitle), teamIds[member.team], phone)
  }
  for (const team of teams) if (team.id === teamIds.sales) team.headId = ids.ilze!

  const sellers = { people: [ids.anna!, ids.kateryna!], companies: [ids.martins!, ids.toms!] }
  const seller = cast.find((member) => member.key === 'anna')!
  for (let i = 0; i < size.moreSellers; i += 1) {
    const side = i % 3 === 0 ? 'companies' : 'people'
    const person = makers.person(world.home)
    sellers[side].push(hire(`${person.mailName}.${i + 1}`, `${person.firstName} ${person.lastName}`, 'sales', world.text(seller.jobTitle), teamIds[side], null))
  }
  if (setting.hostId) {
    sellers.people.unshift(setting.hostId)
    sellers.companies.unshift(setting.hostId)
  }
  return { teams, users, use: { people: ids, sellers, field: [ids.janis!, ids.edgars!], finance: ids.rasa! } }
}

/** Pipelines of a pack and their stages; also for a firm that starts without sample customers. */
export function makePipelines(world: World, known: Known) {
  const rows: { pipelines: Pipeline[]; stages: Stage[] } = { pipelines: [], stages: [] }
  const use = world.pack.pipelines.map((seed, position): PipelineUse => {
    const name = world.text(seed.name)
    const found = known.pipelines.get(name)
    const whole = found && seed.stages.every((stage) => found.stages.has(world.text(stage.name)))
    const id = whole ? found.id : world.newId()
    if (!whole) rows.pipelines.push({ ...stamped(id, world.setting.now), name, position: position + 1, active: true })
    const stages = seed.stages.map((stage, index): StageUse => {
      const stageName = world.text(stage.name)
      const stageId = whole ? found.stages.get(stageName)! : world.newId()
      if (!whole) rows.stages.push({ ...stamped(stageId, world.setting.now), pipelineId: id, ...stageFields(stage, stageName, index + 1) })
      return { ...stage, id: stageId }
    })
    return { ...seed, id, stages }
  })
  return { rows, use }
}

export function stageFields(stage: StageSeed, name: string, position: number) {
  return {
    name,
    position,
    probability: String(stage.probability),
    normDays: stage.norm > 0 ? stage.norm.toFixed(1) : null,
    wipLimit: stage.wipLimit ?? null,
    onEntry: stage.onEntry ?? null,
    requiredFields: [...(stage.requiredFields ?? [])],
    folded: stage.folded ?? false,
  }
}

function makeProducts(world: World, known: Known) {
  const rows: Product[] = []
  const use = world.pack.products.map((product) => {
    const name = world.text(product.name)
    const id = known.products.get(product.sku) ?? world.newId()
    if (!known.products.has(product.sku))
      rows.push({ ...stamped(id, world.setting.now), ...productFields(world, product, name), sourceId: null, unresolved: null })
    return { id, name }
  })
  return { rows, use }
}

export function productFields(world: World, product: Pack['products'][number], name: string) {
  return {
    name,
    sku: product.sku,
    series: world.text(product.series),
    unit: world.text(product.unit),
    price: world.money(product.price * world.scale),
    cost: world.money(product.cost * world.scale),
    active: true,
    description: null,
  }
}
