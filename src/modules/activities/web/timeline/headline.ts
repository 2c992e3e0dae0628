/** What a run of changes comes to: the most telling one in words, and how many more there are. */
import { fieldOf } from '../../../../shared/object.ts'
import { companies } from '../../../companies/contract.ts'
import { contacts } from '../../../contacts/contract.ts'
import { deals } from '../../../deals/contract.ts'
import type { ObjectDeclaration } from '../../../../shared/object.ts'
import type { Changes } from '../../../../ui/records/history/index.ts'
import type { TimelineEntry } from '../../contract.ts'

/** The record of an entry of type `change`. */
export interface ChangeRecord {
  object: string
  recordId: string
  /** Of a deal. */
  title: string | null
  op: 'create' | 'update' | 'trash' | 'restore'
  way: string
  changes: Changes | null
}

export const changeOf = (entry: TimelineEntry): ChangeRecord => entry.record as unknown as ChangeRecord

const declarations: Record<string, ObjectDeclaration> = { contacts, companies, deals }

export const declarationOf = (object: string): ObjectDeclaration | undefined => declarations[object]

export type Headline =
  | { kind: 'moved'; title: string | null; from: string | null; to: string | null }
  | { kind: 'won' | 'lost' | 'reopened'; title: string | null }
  | { kind: 'create' | 'trash' | 'restore'; object: string; title: string | null }
  /** Names of fields, in the order they were declared in. */
  | { kind: 'fields'; object: string; title: string | null; fields: string[] }

/** Fields that follow from another change are not worth a line. */
const following = new Set(['stageEnteredAt', 'closedAt', 'displayName'])

/** What is shown of the changes of one entry. */
export function shownChanges({ object, changes }: ChangeRecord): Changes {
  const declaration = declarationOf(object)
  return Object.fromEntries(Object.entries(changes ?? {}).filter(([name]) => !following.has(name) && declaration && !fieldOf(declaration, name)?.internal))
}

const weight = (headline: Headline): number => ['won', 'lost', 'moved', 'reopened', 'create', 'trash', 'restore', 'fields'].indexOf(headline.kind)

/** The headline and the count of everything else that changed. */
export function headlineOf(entries: readonly TimelineEntry[]): { headline: Headline; more: number } {
  const all = entries.map((entry) => ({ headline: headlineOfOne(changeOf(entry)), size: Math.max(1, Object.keys(shownChanges(changeOf(entry))).length) }))
  const best = all.reduce((a, b) => (weight(b.headline) < weight(a.headline) ? b : a))
  const total = all.reduce((sum, { size }) => sum + size, 0)
  const told = best.headline.kind === 'fields' ? best.size : 1
  return { headline: best.headline, more: total - told }
}

function headlineOfOne(change: ChangeRecord): Headline {
  const { object, title, op, changes } = change
  if (op !== 'update') return { kind: op, object, title }
  const [, status] = changes?.status ?? []
  if (object === 'deals' && (status === 'won' || status === 'lost')) return { kind: status, title }
  if (object === 'deals' && changes?.stageId) return { kind: 'moved', title, from: changes.stageId[0] as string | null, to: changes.stageId[1] as string | null }
  if (object === 'deals' && status === 'open') return { kind: 'reopened', title }
  return { kind: 'fields', object, title, fields: Object.keys(shownChanges(change)) }
}
