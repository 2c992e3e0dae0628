/** Which modules are switched off, in the file of all settings. */
import type { SettingInFile } from '../../../../kernel/module.ts'
import { putModules } from '../../contract.ts'
import { modulesOff, switchModules } from './switchModules.ts'

export const modulesInFile: SettingInFile = {
  key: 'modulesOff',
  schema: putModules.body!,
  read: async (tx, call) => ({ off: await modulesOff(tx, call) }),
  write: (tx, call, { off }: { off: string[] }) => switchModules(tx, call, off),
  late: true,
}
