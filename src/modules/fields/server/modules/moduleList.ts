/** The modules of this installation, as their module.json files describe them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeObjects } from '../../../../kernel/records/registry.ts'

export interface ModuleNote {
  name: string
  title: string
  needs: readonly string[]
  canSwitch: boolean
}

/** What the product stands on. These also bear that what they work with is off: data and rules stay. */
const always: ReadonlySet<string> = new Set(['accounts', 'activities', 'backups', 'companies', 'contacts', 'demo', 'fields', 'files', 'imports', 'mail', 'network', 'notifications', 'search', 'setup', 'views'])

const folder = join(import.meta.dirname, '..', '..', '..')

let notes: readonly ModuleNote[] | null = null

export function moduleNotes(): readonly ModuleNote[] {
  notes ??= readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'module.json')) && existsSync(join(folder, name, 'server', 'module.ts')))
    .map((name) => {
      const { title, needs } = JSON.parse(readFileSync(join(folder, name, 'module.json'), 'utf8')) as { title: string; needs: string[] }
      return { name, title, needs, canSwitch: !always.has(name) }
    })
  return notes
}

/** Modules that can be switched off and need this one. */
export const neededBy = (name: string): string[] => moduleNotes().filter((note) => note.canSwitch && note.needs.includes(name)).map((note) => note.name)

export const objectsOfModules = (names: readonly string[]): string[] => codeObjects().filter((object) => names.includes(object.module)).map(({ name }) => name)
