/** The objects of this installation by name, with the rules that modules gave them. */
import type { ObjectDeclaration } from '../../shared/object.ts'
import { relationsOf } from '../../shared/object.ts'
import type { Change, ObjectRules, ServerModule } from '../module.ts'
import type { Call, Tx } from '../call.ts'

interface Registered {
  object: ObjectDeclaration
  rules: ObjectRules[]
}

const registered = new Map<string, Registered>()

/** Takes the objects and rules of all modules; called once at start, in the order of `needs`. */
export function registerModules(modules: readonly ServerModule[]): void {
  registered.clear()
  for (const module of modules) for (const { object, rules } of module.objects ?? []) registered.set(object.name, { object, rules: rules ? [rules] : [] })
  for (const module of modules) {
    for (const { object, rules } of module.extend ?? []) {
      const target = registered.get(object)
      if (!target) throw new Error(`Module ${module.name} extends ${object}, which no module declares.`)
      target.rules.push(rules)
    }
  }
}

export function findObject(name: string): ObjectDeclaration {
  const found = registered.get(name)
  if (!found) throw new Error(`No object ${name}.`)
  return found.object
}

export const hasObject = (name: string): boolean => registered.has(name)
export const allObjects = (): ObjectDeclaration[] => [...registered.values()].map((entry) => entry.object)

/** Objects that refer to this one, with the field that does. */
export function referringTo(name: string): { object: ObjectDeclaration; fieldName: string }[] {
  return allObjects().flatMap((object) =>
    relationsOf(object)
      .filter((relation) => relation.to === name && relation.fieldName !== 'createdById')
      .map(({ fieldName }) => ({ object, fieldName })),
  )
}

export async function runRules(when: 'prepare' | 'after', tx: Tx, call: Call, object: ObjectDeclaration, changes: Change[]): Promise<void> {
  for (const rules of registered.get(object.name)?.rules ?? []) await rules[when]?.(tx, call, changes)
}
