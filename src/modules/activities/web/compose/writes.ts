/** Turns a draft into the request that saves it. */
import { mentionedIn, plainText } from '../../../../shared/mentions.ts'
import { instantOf } from '../../../../ui/records/field/days.ts'
import { linkOf, type Target } from '../target.ts'
import type { Draft } from './draft.ts'

export interface Write {
  object: 'notes' | 'activities' | 'tasks'
  body: Record<string, unknown>
}

/** Longest title that the interface takes. */
const titleLength = 255

/** `unnamed` titles what has no words, a call without an answer say. Null while there is nothing to save. */
export function writeOf(draft: Draft, target: Target, now: Date, timeZone: string, unnamed: string): Write | null {
  const text = draft.text.trim()
  const link = { [linkOf(target)]: target.id }
  if (draft.kind === 'note') return text ? { object: 'notes', body: { body: text, ...link } } : null
  if (draft.kind === 'task' || isPlannedMeeting(draft, now)) return taskOf(draft, text, link, timeZone)
  const { title, body } = titled(draft.subject.trim(), text)
  if (!title && draft.kind !== 'call') return null
  return {
    object: 'activities',
    body: {
      kind: draft.kind,
      title: title || unnamed,
      body,
      occurredAt: draft.at ?? now.toISOString(),
      ...(draft.kind === 'meeting' ? {} : { direction: draft.direction }),
      ...(draft.kind === 'call' ? { outcome: draft.outcome, durationSeconds: secondsOf(draft.duration) } : {}),
      ...link,
    },
  }
}

/** A meeting that is still to come is a task; an activity is what has happened. */
export const isPlannedMeeting = ({ kind, at }: Draft, now: Date): boolean => kind === 'meeting' && at !== null && Date.parse(at) > now.getTime()

function taskOf(draft: Draft, text: string, link: Record<string, string>, timeZone: string): Write | null {
  const { title, body } = titled('', text)
  if (!title) return null
  if (draft.kind === 'meeting') return { object: 'tasks', body: { kind: 'meeting', title, note: body, dueAt: draft.at, ...link } }
  const due = draft.dueOn && draft.dueTime ? { dueAt: instantOf(`${draft.dueOn} ${draft.dueTime}`, timeZone) } : { dueOn: draft.dueOn }
  return { object: 'tasks', body: { kind: draft.taskKind, title, note: body, importance: draft.importance, ...due, ...link } }
}

/** A subject heads the text; without one the first line does, and the rest follows. */
function titled(subject: string, text: string): { title: string; body: string | null } {
  if (subject) return { title: subject.slice(0, titleLength), body: text || null }
  const [first = '', ...rest] = text.split('\n')
  // A title holds no mentions: it names them in words, and the text keeps them.
  if (mentionedIn(first).length > 0) return { title: plainText(first).slice(0, titleLength).trim(), body: text }
  if (first.length > titleLength) return { title: `${first.slice(0, titleLength - 1)}…`, body: text }
  return { title: first.trim(), body: rest.join('\n').trim() || null }
}

/** "6" is minutes, "6:12" minutes and seconds, "1:05:00" hours first. Null for what cannot be read. */
export function secondsOf(typed: string): number | null {
  const match = /^(?:(\d{1,3}):)?(\d{1,4})(?::(\d{1,2}))?$/.exec(typed.trim())
  if (!match) return null
  const parts = typed.trim().split(':').map(Number)
  const [a = 0, b = 0, c = 0] = parts
  if (parts.slice(1).some((part) => part > 59)) return null
  return parts.length === 3 ? a * 3600 + b * 60 + c : a * 60 + b
}
