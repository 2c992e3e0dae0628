/** What went wrong with a request, as screens handle it (RFC 9457, plus what never reached the server). */

export interface ProblemIssue {
  /** Dotted path into the body: `phones.0.value`. */
  path: string
  message: string
  code: string
}

interface ProblemInput {
  status: number
  code: string
  title: string
  detail: string
  errors?: readonly ProblemIssue[]
  extra?: Readonly<Record<string, unknown>>
}

export class ApiProblem extends Error {
  /** HTTP status; 0 when no answer came. */
  readonly status: number
  /** Stable word for programs: `invalid`, `not_found`, `version_conflict`; here also `offline` and `timeout`. */
  readonly code: string
  readonly title: string
  /** What happened, in the person's language; empty for `offline` and `timeout`. */
  readonly detail: string
  readonly errors: readonly ProblemIssue[]
  readonly extra: Readonly<Record<string, unknown>>
  constructor(input: ProblemInput) {
    super(input.detail || input.title)
    this.name = 'ApiProblem'
    this.status = input.status
    this.code = input.code
    this.title = input.title
    this.detail = input.detail
    this.errors = input.errors ?? []
    this.extra = input.extra ?? {}
  }
}

/** Reads an answer that is not a success. Anything that is no problem document gets one made from its status. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body = (await response.json().catch(() => null)) as Record<string, unknown> | null
  const { type, title, status: _status, detail, errors, code, ...extra } = body ?? {}
  return new ApiProblem({
    status: response.status,
    code: typeof code === 'string' ? code : codeOf(type) || `http_${response.status}`,
    title: typeof title === 'string' ? title : response.statusText || String(response.status),
    detail: typeof detail === 'string' ? detail : '',
    errors: Array.isArray(errors) ? (errors as ProblemIssue[]) : [],
    extra,
  })
}

/** `https://…/problems/not_found` and `urn:problem:not_found` → `not_found`. */
const codeOf = (type: unknown): string => (typeof type === 'string' && type !== 'about:blank' ? (type.split(/[/:#]/).at(-1) ?? '') : '')

export const isProblem = (error: unknown, status?: number): error is ApiProblem =>
  error instanceof ApiProblem && (status === undefined || error.status === status)

/** The first message of each field, for showing it there. */
export function errorsByPath(error: unknown): Record<string, string> {
  if (!(error instanceof ApiProblem)) return {}
  return Object.fromEntries([...error.errors].reverse().map((issue) => [issue.path, issue.message]))
}
