/** Which modules are on, and switching them. What is off keeps its data and comes back as it was. */
import { requireLevel } from '../../../../kernel/access/visible.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { newId } from '../../../../kernel/ids.ts'
import { invalid, type Issue } from '../../../../kernel/problem.ts'
import { setSetting } from '../../../../kernel/settings/settings.ts'
import { writeTrail } from '../../../../kernel/events/record.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { fields, type ModuleState } from '../../contract.ts'
import { issue } from '../rules/say.ts'
import { announce, takeTurn } from '../storage/takeTurns.ts'
import { moduleNotes, neededBy, objectsOfModules } from './moduleList.ts'
import { modulesOff, modulesOffKey } from './modulesOff.ts'

export async function listModules(tx: Tx, call: Call): Promise<{ data: ModuleState[] }> {
  requireLevel(call, fields, 'change')
  const off = new Set(await modulesOff(tx, call))
  const words = (name: string, part: string): string => translate(call.language, `${name}:module.${part}`, { defaultValue: '' })
  return {
    data: moduleNotes().map(({ name, needs, canSwitch }) => ({ name, title: words(name, 'title'), about: words(name, 'about') || null, on: !off.has(name), canSwitch, needs: [...needs], neededBy: neededBy(name), objects: objectsOfModules([name]) })),
  }
}

export async function switchModules(tx: Tx, call: Call, wanted: readonly string[]): Promise<{ data: ModuleState[] }> {
  requireLevel(call, fields, 'change')
  await takeTurn(tx, call)
  const off = [...new Set(wanted)].sort()
  const issues = off.flatMap((name) => issuesOf(call, name, off))
  if (issues.length > 0) throw invalid(issues)
  const before = await modulesOff(tx, call)
  if (JSON.stringify(before) !== JSON.stringify(off)) {
    await setSetting(tx, call, modulesOffKey, off)
    await remember(tx, call, before, off)
  }
  return listModules(tx, call)
}

function issuesOf(call: Call, name: string, off: readonly string[]): Issue[] {
  const note = moduleNotes().find((one) => one.name === name)
  if (!note) return [issue(call, 'off', 'noSuchModule', { module: name })]
  if (!note.canSwitch) return [issue(call, 'off', 'alwaysOn', { module: name })]
  const left = neededBy(name).filter((other) => !off.includes(other))
  return left.length > 0 ? [issue(call, 'off', 'moduleNeeded', { module: name, others: left.join(', ') })] : []
}

/** A line of the history, by which it can be seen who switched what and taken back. */
async function remember(tx: Tx, call: Call, before: readonly string[], after: readonly string[]): Promise<void> {
  const id = newId()
  await writeTrail(tx, call, [{ id: newId(), object: 'modules', record_id: id, version: 1, op: 'update', actor_id: call.actor?.id ?? null, way: call.way, batch_id: null, at: call.now.toISOString(), changes: { off: [before, after] } }], [])
  await announce(tx, call, id)
}
