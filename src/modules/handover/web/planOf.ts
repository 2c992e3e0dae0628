/** What the dialog holds, and the request that it makes. */
import type { HandOverPlan } from '../contract.ts'

export type Rule = 'people' | 'head' | 'byKind'

export interface HandOverDraft {
  rule: Rule
  /** Ids of people. */
  people: readonly string[]
  /** By object: people, or an empty list for what stays. */
  byKind: Readonly<Record<string, readonly string[]>>
  together: boolean
  onlyOpen: boolean
  disable: boolean
}

export const emptyDraft: HandOverDraft = { rule: 'people', people: [], byKind: {}, together: true, onlyOpen: false, disable: false }

/** Null while nobody is named. `kinds` are the objects of which the person has something. */
export function planOf(draft: HandOverDraft, kinds: readonly string[]): HandOverPlan | null {
  const options = { together: draft.together, onlyOpen: draft.onlyOpen, disable: draft.disable }
  if (draft.rule === 'head') return { to: 'head', ...options }
  if (draft.rule === 'people') return draft.people.length > 0 ? { to: [...draft.people], ...options } : null
  const objects = Object.fromEntries(kinds.map((kind) => [kind, draft.byKind[kind]?.length ? { to: [...draft.byKind[kind]] } : { skip: true as const }]))
  return kinds.some((kind) => draft.byKind[kind]?.length) ? { objects, ...options } : null
}

/** Whether records are split, so that it matters which go together. */
export const isSplit = (draft: HandOverDraft): boolean => (draft.rule === 'people' ? draft.people.length > 1 : draft.rule === 'byKind' && Object.values(draft.byKind).some((people) => people.length > 1))
