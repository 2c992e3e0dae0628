/** What the modules put into the file, in the order in which it can be taken over. */
import type { ServerModule, SettingInFile } from '../../../kernel/module.ts'

export interface SettingsObject {
  name: string
  only?: Record<string, unknown>
  declares?: true
}

let objects: readonly SettingsObject[] = []
let keys: readonly SettingInFile[] = []

/** Told once by app, in the order of `needs`. What declares fields comes first: roles, views and stages name them. */
export function registerSettings(modules: readonly ServerModule[]): void {
  const all = modules.flatMap((module): readonly SettingsObject[] => module.settings?.objects ?? [])
  objects = [...all.filter(({ declares }) => declares), ...all.filter(({ declares }) => !declares)]
  keys = modules.flatMap((module) => module.settings?.keys ?? [])
}

export const settingsObjects = (): readonly SettingsObject[] => objects
export const settingsKeys = (): readonly SettingInFile[] => keys
