/** Switches modules, with those that need them or that they need. */
import i18next from 'i18next'
import { call, endpointKey, queryClient } from '../../../../../ui/api/index.ts'
import { pushUndo, toastError } from '../../../../../ui/undo/index.ts'
import { getModules, putModules, type ModuleState } from '../../../contract.ts'
import { rereadCatalog } from '../../catalog.ts'

const reach = (all: readonly ModuleState[], first: string, next: (module: ModuleState) => readonly string[]): string[] => {
  const found = new Set([first])
  for (const name of found) {
    const module = all.find((other) => other.name === name)
    if (module) for (const other of next(module)) found.add(other)
  }
  return [...found]
}

/** The module and all that are on and cannot do without it. */
export const withNeedy = (all: readonly ModuleState[], name: string): string[] => reach(all, name, (module) => module.neededBy.filter((other) => all.find((one) => one.name === other)?.on))

/** The module and all that it cannot do without. */
export const withNeeds = (all: readonly ModuleState[], name: string): string[] => reach(all, name, (module) => module.needs.filter((other) => all.find((one) => one.name === other)?.canSwitch))

const offNow = (all: readonly ModuleState[]): string[] => all.filter(({ on }) => !on).map(({ name }) => name)

async function put(off: string[]): Promise<void> {
  await call(putModules, { body: { off } })
  await queryClient.invalidateQueries({ queryKey: endpointKey(getModules) })
  await rereadCatalog()
}

export async function switchModules(all: readonly ModuleState[], names: readonly string[], on: boolean): Promise<void> {
  const was = offNow(all)
  const off = on ? was.filter((name) => !names.includes(name)) : [...new Set([...was, ...names])]
  const title = all.find(({ name }) => name === names[0])?.title ?? ''
  try {
    await put(off)
    pushUndo({ label: i18next.t(on ? 'fields:modulesPage.switchedOn' : 'fields:modulesPage.switchedOff', { name: title }), undo: () => put(was) })
  } catch (error) {
    toastError(error)
  }
}
