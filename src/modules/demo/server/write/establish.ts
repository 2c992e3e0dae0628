/** Makes the firm of the demo through the write path: pipelines, stages, products, and with customers also people and teams. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { createRecords, updateRecords } from '../../../../kernel/records/write.ts'
import { systemFields, type ObjectDeclaration } from '../../../../shared/object.ts'
import { teams, users } from '../../../accounts/contract.ts'
import { pipelines, stages } from '../../../deals/contract.ts'
import { products } from '../../../products/contract.ts'
import { makeFirm, type Firm } from '../generate/firm.ts'
import { makeWorld, type Setting } from '../generate/setting.ts'
import { loadKnown } from './known.ts'

type Draftlike = { id: string }

/** Makes what the workspace lacks. Answers with the ids made, by object. */
export async function establish(tx: Tx, call: Call, setting: Setting, withPeople: boolean): Promise<Map<string, string[]>> {
  const firm = makeFirm(makeWorld(setting), await loadKnown(tx, call))
  const real = new Map<string, string>()
  const made = new Map<string, string[]>()

  /** Writes the drafts and remembers which real record stands for which draft. */
  async function write(object: ObjectDeclaration, drafts: readonly Draftlike[]): Promise<void> {
    const records = await createRecords(
      tx,
      { ...call, actor: null },
      object,
      drafts.map((draft) => inputOf(object, draft, real)),
    )
    records.forEach((record, index) => real.set(drafts[index]!.id, record.id))
    if (records.length > 0) made.set(object.name, [...(made.get(object.name) ?? []), ...records.map((record) => record.id)])
  }

  if (withPeople) {
    await write(teams, firm.teams.filter((team) => !team.parentId).map(withoutHead))
    await write(teams, firm.teams.filter((team) => team.parentId).map(withoutHead))
    await write(users, firm.users)
    await nameHeads(tx, call, firm, real)
  }
  await write(pipelines, firm.pipelines)
  await write(stages, firm.stages)
  await write(products, firm.products)
  return made
}

const withoutHead = (team: Firm['teams'][number]): Draftlike => ({ ...team, headId: null }) as Draftlike

async function nameHeads(tx: Tx, call: Call, firm: Firm, real: ReadonlyMap<string, string>): Promise<void> {
  const patches = firm.teams.filter((team) => team.headId).map((team) => ({ id: real.get(team.id)!, patch: { headId: real.get(team.headId!) ?? team.headId } }))
  await updateRecords(tx, { ...call, actor: null }, teams, patches)
}

/** A draft as the write path takes it: without what the system fills, with the ids of records already written. */
function inputOf(object: ObjectDeclaration, draft: Draftlike, real: ReadonlyMap<string, string>): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(draft)) {
    const f = object.fields[name]
    if (!f || value === null || Object.hasOwn(systemFields, name)) continue
    input[name] = f.type === 'reference' ? (real.get(value as string) ?? value) : value
  }
  return input
}

/** Remembers what a demo made of the firm, to be removed with it. */
export async function rememberMade(tx: Tx, call: Call, made: ReadonlyMap<string, string[]>): Promise<void> {
  for (const [object, ids] of made) await sql`insert into ${table(call, 'demo_records')} (object, id) select ${object}, unnest(${ids}::uuid[])`.execute(tx)
}
