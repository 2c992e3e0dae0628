/** Which events there are, and which patterns mean them. */
import type { Call } from '../../../kernel/call.ts'
import { allObjects, hasObject } from '../../../kernel/records/registry.ts'

/** Every record's; a change of state has an event of its own in place of `updated`. */
const ofEvery = ['created', 'updated', 'trashed', 'restored'] as const
const more: Record<string, readonly string[]> = { deals: ['moved', 'won', 'lost', 'reopened'], tasks: ['completed', 'reopened'] }

export const eventsOf = (call: Call) => allObjects(call).map(({ name, module }) => ({ object: name, module, events: [...ofEvery, ...(more[name] ?? [])].map((word) => `${name}.${word}`) }))

/** `*`, or an object that there is with `.*` or a word. */
export function isPattern(call: Call, pattern: string): boolean {
  const match = /^([a-z][a-zA-Z0-9_]*)\.(?:\*|[a-z][a-zA-Z]*)$/.exec(pattern)
  return pattern === '*' || (match !== null && hasObject(call, match[1]!))
}

/** The patterns that mean an event. */
export const patternsOf = (type: string): string[] => [type, `${type.split('.')[0]}.*`, '*']
