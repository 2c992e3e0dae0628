/** Which modules are switched off, in the file of all settings. */
import type { SettingInFile } from '../../../../kernel/module.ts'
import { putModules } from '../../contract.ts'
import { modulesOff, modulesOffKey } from './modulesOff.ts'
import { switchModules } from './switchModules.ts'

export const modulesInFile: SettingInFile = {
  key: modulesOffKey,
  schema: putModules.body!,
  read: async (tx, call) => ({ off: await modulesOff(tx, call) }),
  write: (tx, call, { off }: { off: string[] }) => switchModules(tx, call, off),
  late: true,
}
