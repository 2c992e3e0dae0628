import { requireAdministrator } from '../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { newId } from '../../../kernel/ids.ts'
import { addressIssue, explainFailure, readMailSettings, sendNow } from '../../../kernel/mail/index.ts'
import { readAllowList } from '../../../kernel/net/index.ts'
import { conflict, invalid } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import type { MailTest } from '../contract.ts'

/** A person waits for the answer. */
const limitMs = 20_000

/** Sends one mail past the outbox. A server that fails is an answer, no error of ours. Throws 403, 409, 422. */
export async function testServer(tx: Tx, call: Call, to: string): Promise<MailTest> {
  requireAdministrator(call)
  if (addressIssue(to.trim())) throw invalid([{ path: 'to', code: 'invalid', message: translate(call.language, 'kernel:mail.badAddress') }])
  const settings = await readMailSettings(tx, call)
  if (!settings) throw conflict('not_configured', translate(call.language, 'mail:errors.notConfigured'))
  const allow = await readAllowList(tx, call)
  const began = performance.now()
  const texts = { firm: call.firm.name, host: settings.host }
  const mail = { id: newId(), to: [to.trim()], subject: translate(call.language, 'mail:test.subject', texts), text: translate(call.language, 'mail:test.body', texts), html: null, date: call.now }
  const [result] = await Promise.allSettled([sendNow(settings, mail, allow, limitMs)])
  const milliseconds = Math.round(performance.now() - began)
  if (result.status === 'fulfilled') return { ok: true, reason: null, answer: result.value, milliseconds }
  const { reason, answer } = explainFailure(result.reason)
  return { ok: false, reason, answer, milliseconds }
}
