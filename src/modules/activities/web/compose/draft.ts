/** What is being written about a record. It is kept in the browser until it is saved, whatever happens to page or server. */
import type { ComposeKind } from '../../../companies/web/index.ts'
import type { Target } from '../target.ts'

export const composeKinds = ['note', 'call', 'letter', 'message', 'task', 'meeting'] as const satisfies readonly ComposeKind[]

/** What a kind is kept as, and so which right it needs. A meeting is a task only while it lies ahead. */
export const keptAs = (kind: ComposeKind): 'notes' | 'tasks' | 'activities' => (kind === 'note' ? 'notes' : kind === 'task' ? 'tasks' : 'activities')

export const outcomes = ['reached', 'noAnswer', 'busy', 'callBack', 'notInterested'] as const

export interface Draft {
  kind: ComposeKind
  text: string
  /** Of letters and messages: what about. */
  subject: string
  direction: 'in' | 'out'
  outcome: string | null
  /** As typed: "6", "6:12". */
  duration: string
  /** When it took place, RFC 3339; null is now. */
  at: string | null
  taskKind: string
  /** `YYYY-MM-DD`; null is without a day. */
  dueOn: string | null
  /** `HH:mm` in the person's zone; empty is any time of that day. */
  dueTime: string
  importance: 'high' | 'normal' | 'low'
}

export const emptyDraft = (today: string, kind: ComposeKind = 'note'): Draft => ({
  kind,
  text: '',
  subject: '',
  direction: 'out',
  outcome: null,
  duration: '',
  at: null,
  taskKind: 'call',
  dueOn: today,
  dueTime: '',
  importance: 'normal',
})

/** Whether there is something that somebody would miss. */
export const isWorth = ({ text, subject, outcome, duration }: Draft): boolean => text.trim() !== '' || subject.trim() !== '' || outcome !== null || duration !== ''

/** Of one person: whoever signs in after him in the same browser neither reads nor sends it. */
const keyOf = (person: string, { object, id }: Target): string => `clientele-draft:${person}:${object}:${id}`

/** The draft that was left, over what an empty one has. `person` is the id of who writes. */
export function readDraft(person: string, target: Target, today: string): Draft {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(person, target)) ?? 'null') as Partial<Draft> | null
    return { ...emptyDraft(today), ...kept }
  } catch {
    return emptyDraft(today)
  }
}

export function keepDraft(person: string, target: Target, draft: Draft): void {
  if (!isWorth(draft)) return localStorage.removeItem(keyOf(person, target))
  try {
    localStorage.setItem(keyOf(person, target), JSON.stringify(draft))
  } catch {
    // The browser's store is full: the text still stands on the screen.
  }
}

/** The draft once `saved` is on the server: empty, but for what was typed meanwhile. */
export function afterSave(now: Draft, saved: Draft, today: string): Draft {
  return now.text === saved.text && now.subject === saved.subject ? emptyDraft(today, now.kind) : now
}
