/** The texts that declarations ask for: names of modules, objects, fields and options. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ObjectDeclaration } from '../../src/shared/object.ts'

/** All keys that the modules and objects declared below a source folder need; those of internal fields may be there and need not. */
export async function declaredKeys(source: string): Promise<{ needed: string[]; allowed: string[] }> {
  const folder = join(source, 'modules')
  const names = existsSync(folder) ? readdirSync(folder) : []
  const contracts = names.map((name) => join(folder, name, 'contract.ts')).filter(existsSync)
  const objects: ObjectDeclaration[] = []
  for (const contract of contracts) {
    const exported = (await import(contract)) as Record<string, unknown>
    objects.push(...Object.values(exported).filter(isObject))
  }
  return { needed: [...names.flatMap((name) => moduleKeys(folder, name)), ...objects.flatMap((object) => keysOf(object, false))], allowed: objects.flatMap((object) => keysOf(object, true)) }
}

/** What the page of modules calls it, and what goes away where it is switched off. */
function moduleKeys(folder: string, name: string): string[] {
  const note = join(folder, name, 'module.json')
  if (!existsSync(note) || !existsSync(join(folder, name, 'server', 'module.ts'))) return []
  const { always } = JSON.parse(readFileSync(note, 'utf8')) as { always?: true }
  return [`${name}:module.title`, ...(always ? [] : [`${name}:module.about`])]
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
