/** The modules of this installation, as their module.json files describe them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeObjects } from '../../../../kernel/records/registry.ts'

export interface ModuleNote {
  name: string
  needs: readonly string[]
  /** False for what the product stands on. That also bears that what it works with is off: data and rules stay. */
  canSwitch: boolean
}

const folder = join(import.meta.dirname, '..', '..', '..')

let notes: readonly ModuleNote[] | null = null

export function moduleNotes(): readonly ModuleNote[] {
  notes ??= readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'module.json')) && existsSync(join(folder, name, 'server', 'module.ts')))
    .map((name) => {
      const { needs, always } = JSON.parse(readFileSync(join(folder, name, 'module.json'), 'utf8')) as { needs: string[]; always?: true }
      return { name, needs, canSwitch: !always }
    })
  return notes
}

/** Modules that can be switched off and need this one. */
export const neededBy = (name: string): string[] => moduleNotes().filter((note) => note.canSwitch && note.needs.includes(name)).map((note) => note.name)

export const objectsOfModules = (names: readonly string[]): string[] => codeObjects().filter((object) => names.includes(object.module)).map(({ name }) => name)
