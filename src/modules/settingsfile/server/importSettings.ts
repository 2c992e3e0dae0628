/** Takes a file over, or tells what that would change; and takes the last one back. */
import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { requireAdministrator } from '../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { settled } from '../../../kernel/database/settled.ts'
import type { SettingInFile } from '../../../kernel/module.ts'
import { conflict, invalid, Problem } from '../../../kernel/problem.ts'
import { getRecord } from '../../../kernel/records/read.ts'
import { findObject } from '../../../kernel/records/registry.ts'
import { trashRecords, updateRecords } from '../../../kernel/records/write.ts'
import { getSetting, setSetting } from '../../../kernel/settings/settings.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { fileVersion, type SettingsFile, type SettingsReport } from '../contract.ts'
import { applySettings, type Done } from './applySettings.ts'
import { settingsKeys } from './registered.ts'

const key = 'settingsFileDone'

export async function importSettings(tx: Tx, call: Call, file: SettingsFile, { dryRun, ...from }: { dryRun: boolean; address: string }): Promise<SettingsReport> {
  requireAdministrator(call)
  if (file.version > fileVersion) throw invalid([{ path: 'version', code: 'newer', message: translate(call.language, 'settingsfile:errors.newer') }])
  await sql`select pg_advisory_xact_lock(hashtext(${`clientele.settings.${call.workspace}`}))`.execute(tx)
  // Done for real and taken back: what a dry run promises is what the rules really say.
  if (dryRun) await sql`savepoint settings_file`.execute(tx)
  const { done, ...told } = await applySettings(tx, call, file, from)
  if (dryRun) {
    await settled(tx)
    await sql`rollback to savepoint settings_file`.execute(tx)
  } else if (told.changes.length > 0) await setSetting(tx, call, key, done)
  return { applied: !dryRun, ...told }
}

/** Throws 409 when there is nothing to take back. */
export async function undoSettings(tx: Tx, call: Call, from: { address: string }): Promise<{ undone: number; left: string[] }> {
  requireAdministrator(call)
  const done = await getSetting<Done | null>(tx, call, key)
  if (!done) throw conflict('nothing_to_undo', translate(call.language, 'settingsfile:errors.nothing'))
  const left: string[] = []
  let undone = 0
  const back = async (name: string, work: () => Promise<boolean>): Promise<void> => {
    if (await work()) undone += 1
    else left.push(name)
  }
  const settingsBack = async (late: boolean): Promise<void> => {
    for (const { key: name, before, after, kept } of done.settings) {
      const setting = settingsKeys().find((one) => one.key === name)
      if (Boolean(setting?.late) === late) await back(name, () => restoreSetting(tx, call, setting, { before, after, kept, from }))
    }
  }
  await settingsBack(true)
  for (const { object, id, version, name, before } of done.updated.toReversed())
    await back(name, async () => (await isStill(tx, call, object, id, version)) && (await updateRecords(tx, call, findObject(call, object), [{ id, patch: before }])).length > 0)
  for (const { object, id, version } of done.created.toReversed()) {
    const name = String((await found(tx, call, object, id))?.[findObject(call, object).title] ?? object)
    await back(name, async () => (await isStill(tx, call, object, id, version)) && (await removed(tx, call, object, id)))
  }
  await settingsBack(false)
  await setSetting(tx, call, key, null)
  return { undone, left }
}

const found = (tx: Tx, call: Call, object: string, id: string) => getRecord(tx, call, findObject(call, object), id).catch(() => null)

async function isStill(tx: Tx, call: Call, object: string, id: string, version: number): Promise<boolean> {
  const record = await found(tx, call, object, id)
  return record?.version === version && record.deletedAt === null
}

/** A pipeline that holds deals by now stays. */
async function removed(tx: Tx, call: Call, object: string, id: string): Promise<boolean> {
  await sql`savepoint settings_undo`.execute(tx)
  try {
    await trashRecords(tx, call, findObject(call, object), [id])
    await sql`release savepoint settings_undo`.execute(tx)
    return true
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    await sql`rollback to savepoint settings_undo`.execute(tx)
    return false
  }
}

async function restoreSetting(tx: Tx, call: Call, setting: SettingInFile | undefined, { before, after, kept, from }: { before: unknown; after: unknown; kept: unknown; from: { address: string } }): Promise<boolean> {
  if (!setting || before === null || !isDeepStrictEqual(JSON.parse(JSON.stringify(await setting.read(tx, call))), after)) return false
  const source = { ...from, warn: () => {} }
  await (setting.putBack ? setting.putBack(tx, call, before, { ...source, kept }) : setting.write(tx, call, before, source))
  return true
}
