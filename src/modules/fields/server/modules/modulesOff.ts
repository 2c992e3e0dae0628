import type { Call, Tx } from '../../../../kernel/call.ts'
import { getSetting } from '../../../../kernel/settings/settings.ts'

/** The setting that holds them. */
export const modulesOffKey = 'modulesOff'

/** Names of the modules that are off, in alphabetical order. */
export const modulesOff = async (tx: Tx, where: Pick<Call, 'workspace'>): Promise<string[]> => (await getSetting<string[]>(tx, where, modulesOffKey)) ?? []
