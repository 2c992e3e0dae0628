/** Checks what comes in against the declaration and says everything that is wrong, in the caller's language. */
import { z } from 'zod'
import type { ObjectDeclaration } from '../../shared/object.ts'
import { createSchema, patchSchema } from '../../shared/schema.ts'
import type { Issue } from '../problem.ts'
import { translate } from '../text/translate.ts'

const locales: Record<string, { localeError: (issue: never) => string | { message: string } | undefined | null }> = {
  en: z.locales.en() as never,
  ru: z.locales.ru() as never,
  pl: z.locales.pl() as never,
  zh: z.locales.zhCN() as never,
}

const schemas = new WeakMap<ObjectDeclaration, Map<string, z.ZodObject>>()

function schemaOf(object: ObjectDeclaration, kind: 'create' | 'patch', allow: readonly string[]): z.ZodObject {
  let known = schemas.get(object)
  if (!known) schemas.set(object, (known = new Map()))
  const key = `${kind}:${allow.join()}`
  let schema = known.get(key)
  if (!schema) known.set(key, (schema = kind === 'create' ? createSchema(object, allow) : patchSchema(object, allow)))
  return schema
}

export type Checked = { ok: true; value: Record<string, unknown> } | { ok: false; issues: Issue[] }

export function checkInput(language: string, object: ObjectDeclaration, kind: 'create' | 'patch', input: unknown, allow: readonly string[] = []): Checked {
  const parsed = schemaOf(object, kind, allow).safeParse(input, { reportInput: true })
  if (parsed.success) return { ok: true, value: parsed.data }
  return { ok: false, issues: parsed.error.issues.flatMap((issue) => issuesOf(language, issue, object)) }
}

/** A zod issue as ours. Unknown keys become one issue each, so that every path is named. */
export function issuesOf(language: string, issue: z.core.$ZodIssue, object?: ObjectDeclaration): Issue[] {
  const path = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const readOnly = issue.path.length === 0 && object !== undefined && (Object.hasOwn(object.fields, key) || ['id', 'version', 'createdAt', 'updatedAt', 'createdById', 'deletedAt'].includes(key))
      return { path: [...issue.path.map(String), key].join('.').slice(0, 200), code: readOnly ? 'read_only' : 'unknown_field', message: translate(language, readOnly ? 'kernel:errors.readOnly' : 'kernel:errors.unknownKey') }
    })
  }
  if ((issue.code === 'invalid_type' && issue.input == null) || (issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1)) return [{ path, code: 'required', message: translate(language, 'kernel:errors.required') }]
  if (issue.message === 'email' || issue.message === 'uuid') return [{ path, code: issue.message, message: translate(language, `kernel:errors.${issue.message}`) }]
  if (issue.code === 'custom') return [{ path, code: 'invalid', message: translate(language, 'kernel:errors.invalid') }]
  const said = (locales[language] ?? locales.en!).localeError(issue as never)
  const message = typeof said === 'string' ? said : (said?.message ?? issue.message)
  return [{ path, code: issue.code, message: message.length > 300 ? translate(language, 'kernel:errors.invalid') : message }]
}
