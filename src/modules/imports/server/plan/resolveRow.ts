/** Decides for one row which records it makes and changes. */
import type { Call } from '../../../../kernel/call.ts'
import { level, ownersAt } from '../../../../kernel/access/visible.ts'
import { declarationOf, kindFor, recordKinds } from '../../targets.ts'
import { checkEntity } from './checkEntity.ts'
import { hasError, type RecordDraft, type RowDraft } from './draft.ts'
import { valueOf, type Entity } from './entity.ts'
import { findEntity } from './findEntity.ts'
import { mergeLink } from './merge.ts'
import { addFault, columnOf, takeBack, touch, type ResolvedRow, type RowContext } from './rowContext.ts'
import { noteMade, type FileSession, type Session } from './session.ts'
import { linkCompanions, takeCompanion, takeNote, type Taken } from './takeCompanions.ts'
import { takeRecord } from './takeRecord.ts'

export function resolveRow(call: Call, session: Session, file: FileSession, row: RowDraft): ResolvedRow {
  const main = kindFor(file.mapping.object)
  const resolved: ResolvedRow = { row, outcome: 'failed', entities: new Set(), aliases: [] }
  const context: RowContext = { call, session, file, resolved, main, snapshots: new Map() }
  const draft = row.records[main]
  if (hasError(row) || !draft) return resolved
  const found = findEntity(session, main, draft)
  const { mode } = file.mapping
  if (found ? mode === 'create' : mode === 'update') return Object.assign(resolved, { outcome: 'skipped' as const })
  if (found && !found.mayChange) addFault(context, 'refused', 'error', null, '')
  else build(context, draft, found)
  if (hasError(row)) takeBack(context)
  else settle(context)
  return resolved
}

/** Takes the row's records in the order in which they name each other. */
function build(context: RowContext, draft: RecordDraft, found: Entity | undefined): void {
  const { main, resolved } = context
  const taken: Taken = {}
  for (const kind of recordKinds) {
    const record = resolved.row.records[kind]
    if (!record || kind === 'note' || kind === main) continue
    const entity = takeCompanion(context, kind, record)
    if (!entity) continue
    taken[kind] = entity
    linkCompanions(context, kind, entity, taken, 'fill')
  }
  const { entity, policy } = takeRecord(context, main, draft, found)
  taken[main] = entity
  linkCompanions(context, main, entity, taken, policy)
  // The contact person in a file of companies works there.
  if (main === 'company' && taken.contact?.mayChange && mergeLink(touch(context, taken.contact), 'companyId', entity, 'fill')) resolved.entities.add(taken.contact)
  if (main === 'deal' && !hasCustomer(entity)) addFault(context, 'noCustomer', 'hint', 'company.name', '', { column: columnOf(context, 'company.name') })
  for (const kind of ['contact', 'company'] as const) if (taken[kind] && kind !== main) giveOwner(context, taken[kind], entity)
  takeNote(context, taken, entity)
  requireOwner(context, entity)
  for (const made of resolved.entities) for (const { path, message } of checkEntity(context.call, made)) addFault(context, 'invalid', 'error', `${made.kind}.${path}`, '', { detail: message, column: columnOf(context, `${made.kind}.${path}`) })
}

/** A contact or company that the row makes belongs to whom the row's main record belongs, so that this person sees it. */
function giveOwner({ resolved }: RowContext, made: Entity, main: Entity): void {
  const owner = main.links.get('ownerId')
  if (made.id !== null || made.firstRow !== resolved.row.number || made.links.has('ownerId') || valueOf(made, 'ownerId')) return
  if (owner) made.links.set('ownerId', owner)
  else if (valueOf(main, 'ownerId')) made.patch.ownerId = valueOf(main, 'ownerId')
}

const hasCustomer = (deal: Entity): boolean => ['companyId', 'contactId'].some((field) => deal.links.has(field) || valueOf(deal, field))

function settle({ resolved, session, file, main }: RowContext): void {
  const { row, entities, aliases } = resolved
  const isNew = (entity: Entity): boolean => entity.stored === null && entity.id === null && entity.firstRow === row.number
  const made = [...entities].filter(isNew)
  resolved.outcome = made.some((entity) => entity.kind === main) ? 'created' : entities.size ? 'updated' : 'skipped'
  for (const entity of made) if (entity.kind === 'user' || entity.kind === 'team' || entity.kind === 'company') if (entity.kind !== main || entity.patch.name !== row.records[main]?.values.name) noteMade(file, entity.kind, String(entity.patch.name))
  for (const entity of entities) session.index.enter(entity)
  for (const { entity, sourceId } of aliases) session.index.alias(entity, sourceId)
}

/** With a right to one's own (or the team's) records, one cannot make them for somebody else. */
function requireOwner(context: RowContext, entity: Entity): void {
  const { call } = context
  const object = declarationOf(entity.kind, call.catalog.objects)
  const owner = object.access.owner
  if (!owner || entity.stored) return
  const owners = ownersAt(call, level(call, object, 'create'))
  if (owners === null) return
  const linked = entity.links.get(owner)
  if (!linked && call.actor) entity.patch[owner] = call.actor.id
  if (linked && (linked.id === null || !owners.includes(linked.id))) addFault(context, 'refused', 'error', `${entity.kind}.${owner}`, '')
}
