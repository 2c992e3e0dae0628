/** Issues of settings, in the words of the caller. */
import type { z } from 'zod'
import type { Call } from '../../../../kernel/call.ts'
import type { Issue } from '../../../../kernel/problem.ts'
import { issuesOf } from '../../../../kernel/records/validate.ts'
import { translate } from '../../../../kernel/text/translate.ts'

export const issue = (call: Pick<Call, 'language'>, path: string, code: string, values: Record<string, unknown> = {}): Issue => ({ path, code, message: translate(call.language, `fields:errors.${code}`, values) })

/** What is wrong with the JSON of a settings field, each place named below the field. */
export function shapeIssues(call: Pick<Call, 'language'>, path: string, schema: z.ZodType, value: unknown): Issue[] {
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return []
  return parsed.error.issues.flatMap((found) => issuesOf(call.language, found)).map((found) => ({ ...found, path: found.path ? `${path}.${found.path}` : path }))
}
