/** Companions of a row's main record: a deal's contact and company, and their links. */
import { level } from '../../../../kernel/access/visible.ts'
import { declarationOf, isAdded, type RecordKind } from '../../targets.ts'
import type { RecordDraft } from './draft.ts'
import { newEntity, valueOf, type Entity } from './entity.ts'
import { findEntity } from './findEntity.ts'
import { mergeLink, type Policy } from './merge.ts'
import { referenceKey } from './references.ts'
import { addFault, columnOf, touch, type RowContext } from './rowContext.ts'
import { takeRecord } from './takeRecord.ts'

export type Taken = Partial<Record<RecordKind, Entity>>

/** Which reference field of a record names which companion. */
const linkFields: Partial<Record<RecordKind, readonly [RecordKind, string][]>> = {
  contact: [['company', 'companyId']],
  deal: [['company', 'companyId'], ['contact', 'contactId']],
  task: [['company', 'companyId'], ['contact', 'contactId'], ['deal', 'dealId']],
  activity: [['company', 'companyId'], ['contact', 'contactId'], ['deal', 'dealId']],
  note: [['company', 'companyId'], ['contact', 'contactId'], ['deal', 'dealId']],
}

/** Those that an administrator's object was not given are never filled: no companion of theirs is read. */
const linksOf = (kind: RecordKind): readonly [RecordKind, string][] => linkFields[isAdded(kind) ? 'task' : kind] ?? []

/** A companion is found, or made when it has a name and may be made; else its text is kept with the main record. */
export function takeCompanion(context: RowContext, kind: RecordKind, draft: RecordDraft): Entity | undefined {
  const found = findEntity(context.session, kind, draft)
  if (found) return found.mayChange && kind !== 'deal' ? takeRecord(context, kind, draft, found).entity : found
  const meant = kind === 'deal' && typeof draft.values.title === 'string' ? context.session.references.get(referenceKey('deals', draft.values.title)) : undefined
  if (meant && meant !== 'several') return { ...newEntity(kind), id: meant.id, mayChange: false }
  if (mayMake(context, kind, draft)) return takeRecord(context, kind, draft, undefined).entity
  const { title } = declarationOf(kind)
  const to = `${kind}.${draft.values[title] ? title : 'sourceId'}`
  const text = String(draft.values[title] ?? draft.sourceId?.replace(`${context.file.mapping.prefix}:`, '') ?? '')
  const field = linksOf(context.main).find(([other]) => other === kind)?.[1]
  if (!field || !text) return undefined
  addFault(context, meant === 'several' ? 'ambiguousReference' : 'unknownReference', 'warning', to, text, { column: columnOf(context, to) })
  context.resolved.row.records[context.main]!.words[`unresolved.${field}`] = text
  return undefined
}

function mayMake({ call, file }: RowContext, kind: RecordKind, draft: RecordDraft): boolean {
  if (kind === 'deal' || level(call, declarationOf(kind), 'create') === 'none') return false
  if (kind === 'company') return file.mapping.create.companies && Boolean(draft.values.name)
  return kind !== 'contact' || ['firstName', 'lastName', 'phones', 'emails'].some((field) => draft.values[field])
}

/** Points a record at the companions that the row names. */
export function linkCompanions(context: RowContext, kind: RecordKind, entity: Entity, taken: Taken, policy: Policy): void {
  if (!entity.mayChange) return
  for (const [other, field] of linksOf(kind)) {
    const target = taken[other]
    if (target && mergeLink(touch(context, entity), field, target, policy)) context.resolved.entities.add(entity)
  }
}

/** The row's note, on the main record and its companions, known again by the row's own id. */
export function takeNote(context: RowContext, taken: Taken, main: Entity): void {
  const draft = context.resolved.row.records.note
  if (!draft || level(context.call, declarationOf('note'), 'create') === 'none') return
  const id = context.resolved.row.records[context.main]?.sourceId ?? valueOf(main, 'sourceId') ?? `row:${context.resolved.row.number}`
  draft.sourceId = `${String(id)}:note`
  delete draft.keys
  const found = findEntity(context.session, 'note', draft)
  if (found && !found.mayChange) return
  const { entity } = takeRecord(context, 'note', draft, found)
  if (found) return
  linkCompanions(context, 'note', entity, taken, 'fill')
  const owner = main.links.get('ownerId')
  if (owner) entity.links.set('ownerId', owner)
  else if (valueOf(main, 'ownerId')) entity.patch.ownerId = valueOf(main, 'ownerId')
}
