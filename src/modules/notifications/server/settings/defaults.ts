/** By which ways people are told who have chosen nothing: the firm's setting `noticeDefaults`, over what the product has. */
import { requireAdministrator } from '../../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import type { SettingInFile } from '../../../../kernel/module.ts'
import { getSetting, setSetting } from '../../../../kernel/settings/settings.ts'
import { defaultsSchema, defaultWays, noticeKinds, type NoticeDefaults, type NoticeKind, type Ways } from '../../contract.ts'

export const defaultsKey = 'noticeDefaults'

type Some<T> = { [K in keyof T]?: T[K] | undefined }
export type SomeWays = Some<Record<NoticeKind, Some<Ways>>>

/** Later ones hold over earlier ones. */
export const waysOf = (...layers: readonly (SomeWays | null | undefined)[]): Record<NoticeKind, Ways> =>
  Object.fromEntries(noticeKinds.map((kind) => [kind, Object.assign({}, defaultWays[kind], ...layers.map((layer) => layer?.[kind]))])) as Record<NoticeKind, Ways>

export async function getDefaults(tx: Tx, call: Call): Promise<NoticeDefaults> {
  requireAdministrator(call)
  return { channels: waysOf((await getSetting<{ channels: SomeWays }>(tx, call, defaultsKey))?.channels) }
}

export async function changeDefaults(tx: Tx, call: Call, { channels }: { channels: SomeWays }): Promise<NoticeDefaults> {
  const before = (await getDefaults(tx, call)).channels
  await setSetting(tx, call, defaultsKey, { channels: waysOf(before, channels) })
  return getDefaults(tx, call)
}

export const defaultsInFile: SettingInFile = {
  key: defaultsKey,
  schema: defaultsSchema,
  read: getDefaults,
  write: (tx, call, value: { channels: SomeWays }) => changeDefaults(tx, call, value),
}
