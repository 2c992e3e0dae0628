/** The objects of the code by name, with the rules that modules gave them, and what a workspace made of them. */
import type { z } from 'zod'
import type { AnyRecord, ObjectDeclaration } from '../../shared/object.ts'
import { relationsOf } from '../../shared/object.ts'
import type { Belonging, CatalogSource, Change, NamesFields, ObjectRules, OwnerHears, PeopleSource, ServerModule } from '../module.ts'
import type { Call, Tx } from '../call.ts'
import type { NewEvent } from '../events/record.ts'

interface Registered {
  object: ObjectDeclaration
  rules: ObjectRules[]
}

const registered = new Map<string, Registered>()
/** Rules that hold for every object, also those that administrators make. */
let everywhere: ObjectRules[] = []
let source: CatalogSource | null = null
let people: PeopleSource | null = null
let hanging: readonly Belonging[] = []
let heard: readonly OwnerHears[] = []
let naming: readonly NonNullable<ServerModule['namesFields']>[] = []

export const catalogSource = (): CatalogSource | null => source
export const peopleSource = (): PeopleSource | null => people
export const belongings = (): readonly Belonging[] => hanging
export const ownerHears = (object: string): OwnerHears | undefined => heard.find((one) => one.object === object)

/** What names fields without being a record, of all modules. */
export const namesOfFields = async (tx: Tx, call: Call): Promise<NamesFields[]> => (await Promise.all(naming.map((names) => names(tx, call)))).flat()

/** Takes the objects and rules of all modules; called once at start, in the order of `needs`. */
export function registerModules(modules: readonly ServerModule[]): void {
  source = modules.find((module) => module.catalog)?.catalog ?? null
  people = modules.find((module) => module.people)?.people ?? null
  hanging = modules.flatMap((module) => module.belongings ?? [])
  heard = modules.flatMap((module) => module.ownerHears ?? [])
  naming = modules.flatMap((module) => module.namesFields ?? [])
  registered.clear()
  everywhere = []
  for (const module of modules) for (const { object, rules } of module.objects ?? []) registered.set(object.name, { object, rules: rules ? [rules] : [] })
  for (const module of modules) {
    for (const { object, rules } of module.extend ?? []) {
      if (object === '*') {
        everywhere.push(rules)
        continue
      }
      const target = registered.get(object)
      if (!target) throw new Error(`Module ${module.name} extends ${object}, which no module declares.`)
      target.rules.push(rules)
    }
  }
}

/** The objects as the code declares them, before any administrator. */
export const codeObjects = (): ObjectDeclaration[] => [...registered.values()].map((entry) => entry.object)

/** The object as it is in the workspace, whatever the caller may see of it. */
export function findObject(call: Pick<Call, 'catalog'>, name: string): ObjectDeclaration {
  const found = call.catalog.objects.get(name)
  if (!found) throw new Error(`No object ${name}.`)
  return found
}

/** The declaration of the workspace in place of the code's. */
export const whole = (call: Pick<Call, 'catalog'>, object: ObjectDeclaration): ObjectDeclaration => call.catalog.objects.get(object.name) ?? object

export const hasObject = (call: Pick<Call, 'catalog'>, name: string): boolean => call.catalog.objects.has(name)
export const allObjects = (call: Pick<Call, 'catalog'>): ObjectDeclaration[] => [...call.catalog.objects.values()]

/** Objects that refer to this one, with the field that does. */
export function referringTo(call: Pick<Call, 'catalog'>, name: string): { object: ObjectDeclaration; fieldName: string }[] {
  return allObjects(call).flatMap((object) =>
    relationsOf(object)
      .filter((relation) => relation.to === name && relation.fieldName !== 'createdById')
      .map(({ fieldName }) => ({ object, fieldName })),
  )
}

const rulesOf = (object: ObjectDeclaration): ObjectRules[] => [...(registered.get(object.name)?.rules ?? []), ...everywhere]

export async function prepareByRules(tx: Tx, call: Call, object: ObjectDeclaration, changes: Change[]): Promise<void> {
  for (const rules of rulesOf(object)) await rules.prepare?.(tx, call, changes, object)
}

/** Gives the events that rules want told along with the change. */
export async function followByRules(tx: Tx, call: Call, object: ObjectDeclaration, changes: Change[]): Promise<NewEvent[]> {
  const events: NewEvent[] = []
  for (const rules of rulesOf(object)) events.push(...((await rules.after?.(tx, call, changes, object)) ?? []))
  return events
}

/** Fields whose references the rules of the object look up themselves. */
export const lookedUpByRules = (object: ObjectDeclaration): readonly string[] => rulesOf(object).flatMap((rules) => rules.looksUp ?? [])

/** What rules tell besides a record that was just created over the interface. */
export async function tellCreated(tx: Tx, call: Call, object: ObjectDeclaration, record: AnyRecord): Promise<Record<string, unknown>> {
  const told = {}
  for (const { created } of rulesOf(object)) if (created) Object.assign(told, await created.tell(tx, call, record))
  return told
}

/** The schema of what `tellCreated` gives. */
export const createdSchema = (object: ObjectDeclaration): Record<string, z.ZodType> => Object.assign({}, ...rulesOf(object).map((rules) => rules.created?.schema ?? {})) as Record<string, z.ZodType>
