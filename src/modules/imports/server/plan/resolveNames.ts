/** References that a row gives by name or id: owner, product, mother company, contacts of a deal. */
import { level } from '../../../../kernel/access/visible.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { isId } from '../../../../shared/ids.ts'
import { users } from '../../../accounts/contract.ts'
import { kindOfObject, type RecordKind } from '../../targets.ts'
import { foldName } from '../values/foldName.ts'
import type { RecordDraft } from './draft.ts'
import { taxKey, valueOf, type Entity } from './entity.ts'
import { referenceKindOf, referenceObjectOf } from './loadEntities.ts'
import { mergeLink, type Policy } from './merge.ts'
import { referenceKey, type Meant } from './references.ts'
import { addFault, begin, columnOf, touch, type RowContext } from './rowContext.ts'

/** What nobody knows is kept as text in the record's `unresolved`, by field. */
export function resolveNames(context: RowContext, kind: RecordKind, entity: Entity, draft: RecordDraft, policy: Policy): void {
  const unknown: Record<string, string> = {}
  for (const [word, text] of Object.entries(draft.words)) if (word.startsWith('unresolved.')) unknown[word.slice('unresolved.'.length)] = text
  for (const [field, text] of Object.entries(draft.names)) {
    const found = findNamedRecord(context, kind, field, text)
    if (found === 'several') {
      const to = `${kind}.${field}`
      unknown[field] = text
      addFault(context, 'ambiguousReference', 'warning', to, text, { column: columnOf(context, to) })
      continue
    }
    const target = found ?? personNamed(context, kind, field, text)
    if (target && target !== entity) {
      if (mergeLink(entity, field, target, policy)) context.resolved.entities.add(entity)
    } else if (field === 'parentId' && !target) context.file.later.push({ entity, field, text, row: context.resolved.row.number })
    else if (!target) {
      const to = `${kind}.${field}`
      unknown[field] = text
      addFault(context, 'unknownReference', 'warning', to, text, { column: columnOf(context, to) })
    }
  }
  if (kind === 'deal') linkContacts(context, entity, draft, policy, unknown)
  keepUnknown(context, entity, unknown)
}

function findNamedRecord({ call, session, file, resolved }: RowContext, of: RecordKind, field: string, text: string): Meant | undefined {
  const kind = referenceKindOf(call, of, field)
  if (!kind) {
    const object = referenceObjectOf(call, of, field)
    if (!object) return undefined
    const made = kindOfObject(object)
    return (made && session.index.find(made, `s:${file.mapping.prefix}:${text}`)) ?? session.references.get(referenceKey(object, text))
  }
  const name = foldName(text)
  const mine = [...resolved.entities].find((entity) => entity.kind === kind && entity.id === null && foldName(String(entity.patch.name ?? '')) === name)
  const find = (key: string): Entity | undefined => session.index.find(kind, key)
  const told = byId(session, kind, text) ?? mine
  if (told) return told
  const own = find(`e:${text.toLowerCase()}`) ?? find(`k:${text.toLowerCase()}`) ?? find(`t:${taxKey(text)}`) ?? find(`s:${file.mapping.prefix}:${text}`)
  if (own) return own
  return session.index.isShared(kind, `n:${name}`) ? 'several' : find(`n:${name}`)
}

function byId({ index }: RowContext['session'], kind: RecordKind, text: string): Entity | undefined {
  const found = isId(text) ? index.byId(text.toLowerCase()) : undefined
  return found?.kind === kind ? found : undefined
}

/** People whom nobody knows become users without a sign-in, if that is wanted. */
function personNamed(context: RowContext, kind: RecordKind, field: string, text: string): Entity | undefined {
  if (referenceKindOf(context.call, kind, field) !== 'user' || !context.file.mapping.create.users || level(context.call, users, 'create') === 'none') return undefined
  const mail = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(text) ? text.toLowerCase() : null
  return begin(context, 'user', { name: text.slice(0, 255), ...(mail ? { email: mail } : {}), roles: ['sales'], active: true })
}

/** The first contact is the deal's own; the others get a note that ties them to the deal. */
function linkContacts(context: RowContext, deal: Entity, draft: RecordDraft, policy: Policy, unknown: Record<string, string>): void {
  const { session, file, call, resolved } = context
  const ids = draft.sourceIds?.contactIds ?? []
  const missing = ids.filter((id) => !session.index.find('contact', `s:${file.mapping.prefix}:${id}`))
  const found = ids.flatMap((id) => session.index.find('contact', `s:${file.mapping.prefix}:${id}`) ?? [])
  for (const id of missing) addFault(context, 'unknownReference', 'warning', 'deal.contactIds', id, { column: columnOf(context, 'deal.contactIds') })
  if (missing.length) unknown.contactId = missing.join('; ')
  const [first, ...others] = [...new Set(found)]
  if (first && mergeLink(deal, 'contactId', first, policy)) resolved.entities.add(deal)
  for (const other of others) {
    const sourceId = `${draft.sourceId ?? ''}:contact:${String(valueOf(other, 'sourceId') ?? '')}`
    if (session.index.find('note', `s:${sourceId}`)) continue
    const body = translate(call.firm.language, 'imports:alsoContact', { deal: String(valueOf(deal, 'title') ?? '') })
    const note = begin(context, 'note', { body, sourceId })
    note.links.set('dealId', deal)
    note.links.set('contactId', other)
  }
}

function keepUnknown(context: RowContext, entity: Entity, unknown: Record<string, string>): void {
  const before = (valueOf(entity, 'unresolved') as Record<string, string> | null | undefined) ?? {}
  const after = { ...before, ...unknown }
  // What is known by now needs no text any more.
  for (const field of Object.keys(after)) if (!unknown[field] && entity.links.has(field)) delete after[field]
  if (JSON.stringify(before) === JSON.stringify(after)) return
  touch(context, entity).patch.unresolved = Object.keys(after).length ? after : null
  context.resolved.entities.add(entity)
}
