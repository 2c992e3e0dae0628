/** Reads `filter[field][op]=value&sort=…` of a list request. All that is wrong is said at once. */
import type { Filter } from '../../shared/filter.ts'
import { relationsOf, type ObjectDeclaration } from '../../shared/object.ts'
import type { Call } from '../call.ts'
import { invalid, type Issue } from '../problem.ts'
import type { RecordQuery } from '../records/list.ts'
import { offModule } from '../records/offModule.ts'
import { translate } from '../text/translate.ts'

const plain = new Set(['q', 'sort', 'limit', 'cursor', 'include', 'fields', 'count', 'sums', 'trash', 'filter'])

export function readListQuery(call: Call, object: ObjectDeclaration, raw: Record<string, unknown>, more: readonly string[] = []): RecordQuery {
  const issues: Issue[] = []
  const bad = (path: string, code: string, values: Record<string, unknown> = {}): void => void issues.push({ path: path.slice(0, 120), code, message: translate(call.language, `kernel:errors.${code}`, values) })
  const conditions: Filter[] = []
  const one = (name: string): string | undefined => {
    const value = Array.isArray(raw[name]) ? (raw[name] as unknown[]).at(-1) : raw[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  for (const [key, value] of Object.entries(raw)) {
    const match = /^filter\[([^\][]{1,200})\](?:\[([a-z]{1,20})\])?$/.exec(key)
    if (match) for (const item of Array.isArray(value) ? value : [value]) conditions.push({ field: match[1]!, op: (match[2] ?? 'eq') as 'eq', value: item })
    else if (!plain.has(key) && !more.includes(key)) bad(key, 'unknownField', { field: key.slice(0, 80), known: [...plain].join(', ') })
  }
  const tree = one('filter')
  if (tree) {
    try {
      const parsed: unknown = JSON.parse(tree)
      if (depthOf(tree) > 40) bad('filter', 'badFilter', { why: 'too deep' })
      else conditions.push(parsed as Filter)
    } catch {
      bad('filter', 'badFilter', { why: 'not JSON' })
    }
  }
  const limit = one('limit')
  if (limit !== undefined && !/^[1-9]\d{0,2}$/.test(limit)) bad('limit', 'badValue', { value: limit.slice(0, 20), field: 'limit', type: '1 … 500' })
  const count = one('count')
  if (count !== undefined && count !== 'exact' && count !== 'estimate') bad('count', 'badValue', { value: count.slice(0, 20), field: 'count', type: 'exact, estimate' })
  if (one('q')?.includes('\0')) bad('q', 'badValue', { value: '\\0', field: 'q', type: 'text' })
  const list = (name: string): string[] | undefined => one(name)?.split(',').map((part) => part.trim()).filter(Boolean)
  for (const name of list('include') ?? []) {
    const module = offModule(call, relationsOf(object).find(({ relation }) => relation === name)?.to ?? '')
    if (module) bad('include', 'moduleOff', { module })
  }
  if (issues.length > 0) throw invalid(issues)
  return {
    filter: conditions.length === 0 ? undefined : conditions.length === 1 ? conditions[0] : { and: conditions },
    q: one('q'),
    sort: one('sort'),
    limit: limit === undefined ? undefined : Math.min(Number(limit), 500),
    cursor: one('cursor'),
    include: list('include'),
    fields: list('fields'),
    count: count as RecordQuery['count'],
    sums: list('sums'),
    trash: one('trash') === 'true',
  }
}

/** Nesting depth of JSON text, without recursion. */
export function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (inString) {
      if (c === 92) i++
      else if (c === 34) inString = false
    } else if (c === 34) inString = true
    else if (c === 123 || c === 91) deepest = Math.max(deepest, ++depth)
    else if (c === 125 || c === 93) depth--
  }
  return deepest
}
