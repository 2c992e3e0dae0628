/** Whether a pattern means an event's type: `deals.won` itself, `deals.*` all of an object, `*` everything. */
export const matchesEvent = (pattern: string, type: string): boolean => pattern === '*' || pattern === type || (pattern.endsWith('.*') && type.startsWith(pattern.slice(0, -1)))
