/** The outgoing server as administrators set it. */
import { X509Certificate } from 'node:crypto'
import { sql } from 'kysely'
import { requireAdministrator } from '../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { addressIssue, readMailSettings, readServerState, removeMailSettings, saveMailSettings, type MailSettings } from '../../../kernel/mail/index.ts'
import { invalid, type Issue } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import type { MailServerInput, MailSettingsView } from '../contract.ts'

export async function readServer(tx: Tx, call: Call): Promise<MailSettingsView> {
  requireAdministrator(call)
  const settings = await readMailSettings(tx, call)
  const state = await readServerState(tx, call)
  const counts = await sql<{ waiting: number; failed: number }>`select count(*) filter (where state in ('waiting', 'sending')) as waiting, count(*) filter (where state = 'failed') as failed from ${table(call, 'outgoing_mails')} where state in ('waiting', 'sending', 'failed')`.execute(tx)
  return {
    server: settings && viewOf(settings),
    state: state && (state.ok ? state : { ok: false, since: state.since, reason: state.reason, answer: state.answer, retryAt: state.retryAt }),
    counts: counts.rows[0]!,
  }
}

const viewOf = ({ password, ...rest }: MailSettings): NonNullable<MailSettingsView['server']> => ({ ...rest, hasPassword: password !== null })

/** Throws 422 with everything that is wrong. */
export async function saveServer(tx: Tx, call: Call, input: MailServerInput): Promise<MailSettingsView> {
  requireAdministrator(call)
  const before = await readMailSettings(tx, call)
  const user = input.user ?? null
  const same = before !== null && before.host === input.host && before.port === input.port && before.user === user
  const password = user === null ? null : (input.password ?? (same ? before.password : null))
  const issues = issuesOf(call, input, user !== null && password === null)
  if (issues.length > 0) throw invalid(issues)
  await saveMailSettings(tx, call, { host: input.host, port: input.port, security: input.security, user, password, fromName: input.fromName ?? '', fromAddress: input.fromAddress, authority: input.authority?.trim() || null })
  return readServer(tx, call)
}

export async function forgetServer(tx: Tx, call: Call): Promise<MailSettingsView> {
  requireAdministrator(call)
  await removeMailSettings(tx, call)
  return readServer(tx, call)
}

function issuesOf(call: Call, input: MailServerInput, passwordMissing: boolean): Issue[] {
  const issue = (path: string, code: string): Issue => ({ path, code, message: translate(call.language, `mail:errors.${code}`) })
  return [
    ...(/^[\w.:-]+$/.test(input.host) ? [] : [issue('host', 'host')]),
    ...(addressIssue(input.fromAddress) ? [issue('fromAddress', 'fromAddress')] : []),
    // eslint-disable-next-line no-control-regex -- a line break here would begin a header
    ...(/[\u0000-\u001f\u007f]/.test(input.fromName ?? '') ? [issue('fromName', 'fromName')] : []),
    ...(passwordMissing ? [issue('password', 'passwordAgain')] : []),
    ...(input.authority?.trim() && !isCertificate(input.authority) ? [issue('authority', 'authority')] : []),
  ]
}

function isCertificate(text: string): boolean {
  try {
    return new X509Certificate(text).subject !== ''
  } catch {
    return false
  }
}
