/** What each module says of itself in module.json, and whether that can be true. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface ModuleNote {
  name: string
  needs: string[]
}

/** Reads the notes of all modules below a source folder; what is wrong with them comes as complaints. */
export function readModules(source: string): { modules: ModuleNote[]; complaints: string[] } {
  const folder = join(source, 'modules')
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  const complaints: string[] = []
  const modules = names.map((name) => {
    const file = join(folder, name, 'module.json')
    if (!existsSync(file)) {
      complaints.push(`src/modules/${name} has no module.json`)
      return { name, needs: [] }
    }
    const { needs, always, ...others } = JSON.parse(readFileSync(file, 'utf8')) as { needs?: string[]; always?: unknown }
    if (always !== undefined && always !== true) complaints.push(`src/modules/${name}/module.json: "always" is true or not there`)
    for (const other of Object.keys(others)) complaints.push(`src/modules/${name}/module.json says "${other}", which nobody reads`)
    if (!Array.isArray(needs)) complaints.push(`src/modules/${name}/module.json has no list of needs`)
    for (const needed of needs ?? []) if (!names.includes(needed)) complaints.push(`src/modules/${name}/module.json needs "${needed}", which is not a module`)
    return { name, needs: needs ?? [] }
  })
  return { modules, complaints: [...complaints, ...circles(modules).map((circle) => `Modules need each other in a circle: ${circle.join(' → ')}`)] }
}

/** Each circle among the needs, once, beginning and ending with its first name. */
function circles(modules: readonly ModuleNote[]): string[][] {
  const needs = new Map(modules.map((module) => [module.name, module.needs]))
  const found: string[][] = []
  const cleared = new Set<string>()
  const visit = (name: string, path: readonly string[]): void => {
    const start = path.indexOf(name)
    if (start >= 0) found.push([...path.slice(start), name])
    else if (!cleared.has(name)) {
      for (const needed of needs.get(name) ?? []) visit(needed, [...path, name])
      cleared.add(name)
    }
  }
  for (const { name } of modules) visit(name, [])
  return found
}
