/**
 * The one write path: access → load → rules → write → history → event, in the caller's transaction.
 * It takes many records; one is a set of one.
 */
import type { AnyRecord, InputOf, ObjectDeclaration, PatchOf } from '../../shared/object.ts'
import { seen, withoutHidden } from '../access/fields.ts'
import { level, ownersAt, requireLevel } from '../access/visible.ts'
import type { Call, Tx } from '../call.ts'
import { writeTrail } from '../events/record.ts'
import { newId } from '../ids.ts'
import type { Change } from '../module.ts'
import { forbidden, invalid, Problem, type Issue } from '../problem.ts'
import { translate } from '../text/translate.ts'
import { blankRecord } from './blankRecord.ts'
import { historyRows, lastActor, toldFields } from './history.ts'
import { settleFields, settleTotals } from './computed/settle.ts'
import { normalise } from './normalise.ts'
import { wrongReferences } from './references.ts'
import { followByRules, prepareByRules, whole } from './registry.ts'
import { insertRows, loadForWrite, numberRecords, updateRows } from './rows.ts'
import { checkInput } from './validate.ts'

export interface WriteOptions {
  /** Read-only fields that this verb may set. */
  allow?: readonly string[]
  /** The event's type in place of `<object>.created` or `.updated`. */
  event?: string
  /** More data of the event. */
  eventData?: Record<string, unknown>
  /** Records in the trash too (links that move with a merge, and its undo). */
  withTrash?: boolean
  /** The inputs were checked by `checkInput` before (imports, which report by row). */
  checked?: boolean
  /** The rows are sent without waiting for them; the caller answers for a unique key that is taken (`asDuplicate`), at the commit. */
  ahead?: boolean
}

/** Makes records. Throws 403, or 422 with every issue; the path carries the index where there are several. */
export async function createRecords<O extends ObjectDeclaration>(tx: Tx, call: Call, declared: O, inputs: readonly (InputOf<O> | Record<string, unknown>)[], options: WriteOptions = {}): Promise<AnyRecord[]> {
  if (inputs.length === 0) return []
  const object = whole(call, declared)
  const at = requireLevel(call, object, 'create')
  const values = await accept(tx, call, object, 'create', inputs, options)
  const now = call.now.toISOString()
  const changes = values.map((input): Change => {
    const after: AnyRecord = Object.assign(blankRecord(object), { id: newId(), version: 1, createdAt: now, updatedAt: now, createdById: call.actor?.id ?? null })
    for (const name in input) if (Object.hasOwn(object.fields, name)) after[name] = input[name] ?? after[name]
    const owner = object.access.owner
    // What is imported and names nobody belongs to nobody yet, unless one may only make what is one's own.
    if (owner && object.fields[owner] && input[owner] === undefined && call.actor && (call.way !== 'import' || at !== 'all')) after[owner] = call.actor.id
    return { op: 'create', id: after.id, before: null, after }
  })
  refuseForeignOwners(call, object, at, changes)
  refuseAssigning(call, object, changes)
  await numberRecords(tx, call, object, changes)
  await prepareByRules(tx, call, object, changes)
  await settleFields(tx, call, object, changes, values)
  await insertRows(tx, call, object, changes, options.ahead)
  await finish(tx, call, object, changes, options, 'created')
  return changes.map((change) => withoutHidden(call, object, change.after))
}

export interface RecordPatch<O = ObjectDeclaration> {
  id: string
  patch: PatchOf<O> | Record<string, unknown>
  /** The version that the caller saw; another one gives 412. */
  ifVersion?: number | undefined
}

/** Changes records. A patch that changes nothing makes no version. Throws 404, 403, 412 or 422. */
export async function updateRecords<O extends ObjectDeclaration>(tx: Tx, call: Call, declared: O, patches: readonly RecordPatch<O>[], options: WriteOptions = {}): Promise<AnyRecord[]> {
  if (patches.length === 0) return []
  const object = whole(call, declared)
  requireLevel(call, object, 'change')
  const found = await loadForWrite(tx, call, object, patches.map((p) => p.id), 'change', options.withTrash)
  for (const { id, ifVersion } of patches) await refuseOldVersion(tx, call, object, found.get(id)!, ifVersion)
  const values = await accept(tx, call, object, 'patch', patches.map((p) => p.patch), options, patches.map((p) => found.get(p.id)))
  const changes = patches.map(({ id }, index): Change => {
    const before = found.get(id)!
    return { op: 'update', id, before, after: { ...before, ...values[index] } }
  })
  refuseAssigning(call, object, changes)
  await prepareByRules(tx, call, object, changes)
  await settleFields(tx, call, object, changes, values)
  const real = changes.filter((change) => Object.keys(toldFields(object, change.before!, change.after)).length > 0)
  for (const change of real) Object.assign(change.after, { version: change.before!.version + 1, updatedAt: call.now.toISOString() })
  if (real.length > 0) {
    await updateRows(tx, call, object, real)
    await finish(tx, call, object, real, options, 'updated')
  }
  return changes.map((change) => withoutHidden(call, object, change.after))
}

/** Puts records into the trash; nothing else is touched, so that a restore gives them back with their links. */
export async function trashRecords(tx: Tx, call: Call, object: ObjectDeclaration, ids: readonly string[], ifVersion?: number): Promise<AnyRecord[]> {
  return setDeleted(tx, call, object, ids, 'trash', ifVersion)
}

export async function restoreRecords(tx: Tx, call: Call, object: ObjectDeclaration, ids: readonly string[]): Promise<AnyRecord[]> {
  return setDeleted(tx, call, object, ids, 'restore')
}

async function setDeleted(tx: Tx, call: Call, declared: ObjectDeclaration, ids: readonly string[], op: 'trash' | 'restore', ifVersion?: number): Promise<AnyRecord[]> {
  if (ids.length === 0) return []
  const object = whole(call, declared)
  requireLevel(call, object, 'delete')
  const found = await loadForWrite(tx, call, object, ids, 'delete', true)
  const now = call.now.toISOString()
  const records = [...found.values()]
  for (const record of records) await refuseOldVersion(tx, call, object, record, ifVersion)
  const changes = records
    .filter((record) => (record.deletedAt === null) === (op === 'trash'))
    .map((before): Change => ({ op, id: before.id, before, after: { ...before, deletedAt: op === 'trash' ? now : null, version: before.version + 1, updatedAt: now } }))
  if (changes.length === 0) return records.map((record) => withoutHidden(call, object, record))
  await prepareByRules(tx, call, object, changes)
  await updateRows(tx, call, object, changes)
  await finish(tx, call, object, changes, {}, op === 'trash' ? 'trashed' : 'restored')
  const after = new Map(changes.map((change) => [change.id, change.after]))
  return records.map((record) => withoutHidden(call, object, after.get(record.id) ?? record))
}

async function finish(tx: Tx, call: Call, object: ObjectDeclaration, changes: Change[], options: WriteOptions, word: string): Promise<void> {
  const more = await followByRules(tx, call, object, changes)
  await settleTotals(tx, call, object, changes)
  await writeTrail(
    tx,
    call,
    historyRows(call, object, changes),
    [...changes.map((change) => ({
      type: options.event ?? `${object.name}.${word}`,
      object: object.name,
      recordId: change.id,
      data: { ...options.eventData, version: change.after.version, ...(change.op === 'update' ? { changed: Object.keys(toldFields(object, change.before!, change.after)) } : {}) },
    })), ...more],
  )
}

/** Checked, normalised values of every input, or one 422 with all issues of all of them. */
async function accept(tx: Tx, call: Call, object: ObjectDeclaration, kind: 'create' | 'patch', inputs: readonly unknown[], options: WriteOptions, before: readonly (AnyRecord | undefined)[] = []): Promise<Record<string, unknown>[]> {
  const issues: Issue[] = []
  const place = (index: number, issue: Issue): Issue => (inputs.length === 1 ? issue : { ...issue, path: `${index}.${issue.path}` })
  const values = inputs.map((input, index) => {
    if (options.checked) return { ...(input as Record<string, unknown>) }
    const checked = checkInput(call.language, seen(call, object), kind, input, options.allow)
    if (checked.ok) return { ...checked.value }
    issues.push(...checked.issues.map((issue) => place(index, issue)))
    return {}
  })
  if (issues.length === 0) for (const [index, wrong] of await wrongReferences(tx, call, object, values, before)) issues.push(...wrong.map((issue) => place(index, issue)))
  if (issues.length > 0) throw invalid(issues.slice(0, 1000))
  for (const value of values) normalise(object, value, call.firm.country, options.checked)
  return values
}

/** 412 that names who changed the record, so that the screen can say whom to ask. */
async function refuseOldVersion(tx: Tx, call: Call, object: ObjectDeclaration, record: AnyRecord, ifVersion: number | undefined): Promise<void> {
  if (ifVersion === undefined || record.version === ifVersion) return
  const changedBy = await lastActor(tx, call, object, record.id)
  throw new Problem(412, 'version_moved', 'Changed meanwhile', translate(call.language, 'kernel:errors.versionMoved', { current: record.version }), [], { currentVersion: record.version, changedBy })
}

/** With a right to create one's own (or the team's) records, one cannot make them for somebody else. */
function refuseForeignOwners(call: Call, object: ObjectDeclaration, at: ReturnType<typeof requireLevel>, changes: Change[]): void {
  const owner = object.access.owner
  const owners = ownersAt(call, at)
  if (!owner || owners === null) return
  if (changes.some((change) => !owners.includes(change.after[owner] as string))) throw forbidden(translate(call.language, 'kernel:errors.ownerNotAllowed', { level: at }))
}

/**
 * The right to assign says to whom a record may be given; one may always take what is one's own to change.
 * What was only shared with one keeps its owner: a share that ends must not leave the record with whom it was lent to.
 */
function refuseAssigning(call: Call, object: ObjectDeclaration, changes: Change[]): void {
  const owner = object.access.owner
  const reach = owner ? ownersAt(call, level(call, object, 'change')) : null
  if (owner && reach && changes.some(({ before, after }) => before && after[owner] !== before[owner] && !reach.includes(before[owner] as string))) throw forbidden(translate(call.language, 'kernel:errors.lent'))
  const owners = owner ? ownersAt(call, level(call, object, 'assign')) : null
  if (!owner || owners === null) return
  const given = changes.filter(({ before, after }) => after[owner] !== (before ? before[owner] : call.actor?.id) && after[owner] !== call.actor?.id)
  if (given.some(({ after }) => after[owner] === null || !owners.includes(after[owner] as string))) throw forbidden(translate(call.language, 'kernel:errors.assignNotAllowed'))
}
