/** Brings a row's draft into the record that it means: a new one, or one that is known. */
import { declarationOf, type RecordKind } from '../../targets.ts'
import type { RecordDraft } from './draft.ts'
import { valueOf, type Entity } from './entity.ts'
import { mergeValues, type Policy } from './merge.ts'
import { resolveNames } from './resolveNames.ts'
import { resolvePeople } from './resolvePeople.ts'
import { resolveStage } from './resolveStage.ts'
import { addFault, begin, touch, type RowContext } from './rowContext.ts'

export function takeRecord(context: RowContext, kind: RecordKind, draft: RecordDraft, found: Entity | undefined): { entity: Entity; policy: Policy } {
  const isMain = kind === context.main
  const policy = found ? policyFor(context, found, draft, isMain) : 'overwrite'
  const entity = found ? touch(context, found) : begin(context, kind)
  const own = valueOf(entity, 'sourceId')
  const merged = mergeValues(declarationOf(kind, context.call.catalog.objects), entity, draft.sourceId && !own ? { ...draft.values, sourceId: draft.sourceId } : draft.values, policy)
  if (merged.changed) context.resolved.entities.add(entity)
  const [kept] = merged.kept
  if (isMain && kept && context.file.mapping.mode !== 'fillEmpty') addFault(context, 'conflict', 'hint', `${kind}.${kept}`, merged.kept.map((field) => textOf(draft.values[field])).join('; '))
  if (draft.sourceId && own && own !== draft.sourceId && !context.session.index.find(kind, `s:${draft.sourceId}`)) context.resolved.aliases.push({ entity, sourceId: draft.sourceId })
  resolveNames(context, kind, entity, draft, policy)
  if (kind === 'deal' && isMain) resolveStage(context, entity, draft, policy)
  if (kind === 'user' && isMain) resolvePeople(context, entity, draft)
  return { entity, policy }
}

const textOf = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, 100)

/**
 * The main record takes the file's values. Companions, and further rows that turn out to be the same
 * record, only fill what is empty: else each import of one file would turn the same fields to and fro.
 */
function policyFor({ session, file, resolved }: RowContext, entity: Entity, draft: RecordDraft, isMain: boolean): Policy {
  if (!isMain || file.mapping.mode === 'fillEmpty') return 'fill'
  const own = valueOf(entity, 'sourceId') as string | null | undefined
  if (own && own === draft.sourceId) return 'overwrite'
  if (own && draft.sourceId && own.startsWith(`${file.mapping.prefix}:`)) return 'fill'
  const earlier = (entity.firstRow !== null && entity.firstRow !== resolved.row.number) || (entity.id !== null && session.touched.has(entity.id))
  return earlier ? 'fill' : 'overwrite'
}
