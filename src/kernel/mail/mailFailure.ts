/** Why a mail did not go out, told apart by what to do: the mail is wrong, or the server does not work. */
import { NetRefused } from '../net/index.ts'

export type FailureReason =
  /** The server took the connection and refused this mail or its receiver. */
  | 'refused'
  /** The same, for now (full box, greylisting). */
  | 'refusedForNow'
  | 'signIn'
  | 'certificate'
  | 'noTls'
  | 'noAnswer'
  | 'unreachable'
  | 'unknownHost'
  | 'internal'
  | 'notConfigured'
  | 'other'

export interface MailFailure {
  reason: FailureReason
  /** Of this mail, or of the server, in which case every other mail would fail too. */
  of: 'mail' | 'server'
  /** Trying the same mail again makes no sense. */
  permanent: boolean
  /** What the server said, word for word; null when it said nothing. */
  answer: string | null
  /** Where the server took the mail for some receivers: those who are left. */
  remaining?: readonly string[]
}

/** The server took the mail for some receivers and not for others. */
export class PartlyRefused extends Error {
  readonly first: unknown
  readonly remaining: readonly string[]
  constructor(first: unknown, remaining: readonly string[]) {
    super('Some receivers were refused.')
    this.first = first
    this.remaining = remaining
  }
}

interface SmtpError {
  code?: string
  responseCode?: number
  response?: string
  message?: string
  command?: string
}

const serverFails = (reason: FailureReason, answer: string | null): MailFailure => ({ reason, of: 'server', permanent: false, answer })

/** Reads what nodemailer, the socket or our own check threw. */
export function explainFailure(thrown: unknown): MailFailure {
  if (thrown instanceof NetRefused) return serverFails(thrown.reason === 'internal' ? 'internal' : 'unknownHost', thrown.message)
  if (thrown instanceof PartlyRefused) return { ...explainFailure(thrown.first), of: 'mail', remaining: thrown.remaining }
  const error = thrown as SmtpError
  const answer = (error.response ?? error.message ?? String(thrown)).slice(0, 1000)
  const code = error.responseCode ?? 0
  if (error.code === 'EAUTH' || error.code === 'ENOAUTH') return serverFails('signIn', answer)
  if (['EENVELOPE', 'EMESSAGE'].includes(error.code ?? '')) return ofMail(code, answer, error.command)
  if (error.code === 'ETIMEDOUT') return serverFails('noAnswer', answer)
  if (/certificate|self[- ]signed|unable to verify|altname/i.test(answer)) return serverFails('certificate', answer)
  if (error.code === 'ETLS') return serverFails('noTls', answer)
  if (error.code === 'EDNS') return serverFails('unknownHost', answer)
  return serverFails(['ECONNECTION', 'ESOCKET', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ECONNRESET'].includes(error.code ?? '') ? 'unreachable' : 'other', answer)
}

/** A sender that is refused is refused for every mail; 421 means that the server is going away (RFC 5321, 4.2.2). */
function ofMail(code: number, answer: string, command: string | undefined): MailFailure {
  if (code === 421 || code === 530 || command === 'MAIL FROM') return serverFails(code === 421 ? 'refusedForNow' : 'refused', answer)
  return code >= 500 ? { reason: 'refused', of: 'mail', permanent: true, answer } : { reason: 'refusedForNow', of: 'mail', permanent: false, answer }
}
