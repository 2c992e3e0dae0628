/** Errors that a client may see, as RFC 9457 problems. Anything else thrown is a defect of ours. */

export interface Issue {
  /** Dotted path into the body or query: `phones.0.value`. */
  path: string
  /** What is wrong and what to do, in the caller's language. */
  message: string
  /** Stable, for programs: `required`, `unknown_field`, `too_long` … */
  code: string
}

export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly errors: readonly Issue[]
  readonly extra: Readonly<Record<string, unknown>>
  constructor(status: number, code: string, title: string, detail: string, errors: readonly Issue[] = [], extra: Record<string, unknown> = {}) {
    super(detail)
    this.status = status
    this.code = code
    this.title = title
    this.errors = errors
    this.extra = extra
  }
}

export const notFound = (detail: string): Problem => new Problem(404, 'not_found', 'Not found', detail)
export const forbidden = (detail: string): Problem => new Problem(403, 'forbidden', 'Not allowed', detail)
export const conflict = (code: string, detail: string): Problem => new Problem(409, code, 'Conflict', detail)
export const invalid = (errors: readonly Issue[], detail?: string): Problem =>
  new Problem(422, 'invalid', 'Invalid data', detail ?? errors.map((e) => (e.path ? `${e.path}: ${e.message}` : e.message)).join(' '), errors)
