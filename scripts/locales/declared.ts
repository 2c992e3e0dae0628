/** The texts that declarations ask for: names of objects, fields and options. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ObjectDeclaration } from '../../src/shared/object.ts'

/** All keys that the objects declared below a source folder need; those of internal fields may be there and need not. */
export async function declaredKeys(source: string): Promise<{ needed: string[]; allowed: string[] }> {
  const folder = join(source, 'modules')
  const contracts = (existsSync(folder) ? readdirSync(folder) : []).map((name) => join(folder, name, 'contract.ts')).filter(existsSync)
  const objects: ObjectDeclaration[] = []
  for (const contract of contracts) {
    const exported = (await import(contract)) as Record<string, unknown>
    objects.push(...Object.values(exported).filter(isObject))
  }
  return { needed: objects.flatMap((object) => keysOf(object, false)), allowed: objects.flatMap((object) => keysOf(object, true)) }
}

function keysOf(object: ObjectDeclaration, internal: boolean): string[] {
  const start = `${object.module}:${object.name}`
  const fields = Object.entries(object.fields).filter(([, field]) => internal || !field.internal)
  return [
    `${start}.one`,
    `${start}.many`,
    ...fields.map(([name]) => `${start}.fields.${name}`),
    ...fields.flatMap(([name, field]) => (field.type === 'option' ? field.options.map((option) => `${start}.options.${name}.${option}`) : [])),
  ]
}

function isObject(value: unknown): value is ObjectDeclaration {
  return typeof value === 'object' && value !== null && 'fields' in value && 'singular' in value && 'module' in value
}
