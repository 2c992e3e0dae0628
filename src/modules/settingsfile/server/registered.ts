/** What the modules put into the file, in the order in which it can be taken over. */
import type { ServerModule, SettingInFile } from '../../../kernel/module.ts'

export interface SettingsObject {
  name: string
  only?: Record<string, unknown>
}

let objects: readonly SettingsObject[] = []
let keys: readonly SettingInFile[] = []

/** Told once by app, in the order of `needs`. */
export function registerSettings(modules: readonly ServerModule[]): void {
  objects = modules.flatMap((module) => module.settings?.objects ?? [])
  keys = modules.flatMap((module) => module.settings?.keys ?? [])
}

export const settingsObjects = (): readonly SettingsObject[] => objects
export const settingsKeys = (): readonly SettingInFile[] => keys
