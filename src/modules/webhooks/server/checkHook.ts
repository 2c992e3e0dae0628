import type { Call, Tx } from '../../../kernel/call.ts'
import { NetRefused, readAllowList, readUrl, resolveHost } from '../../../kernel/net/index.ts'
import { invalid, type Issue } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import type { WebhookPatch } from '../contract.ts'
import { isPattern } from './events.ts'

/** Throws 422 with everything that is wrong. What leads inside the network is told now rather than by a log of failures. */
export async function checkHook(tx: Tx, call: Call, input: WebhookPatch): Promise<void> {
  const issue = (path: string, code: string, values: Record<string, unknown> = {}): Issue => ({ path, code, message: translate(call.language, `webhooks:errors.${code}`, values) })
  const issues = (input.events ?? []).flatMap((pattern, index) => (isPattern(call, pattern) ? [] : [issue(`events.${index}`, 'event', { event: pattern.slice(0, 60) })]))
  if (input.url !== undefined) {
    const refused = await refusalOf(tx, call, input.url)
    if (refused) issues.push(issue('url', refused.reason, { host: refused.host.slice(0, 100) }))
  }
  if (issues.length > 0) throw invalid(issues)
}

/** A name that nobody knows yet is no fault: the other side may come later. */
async function refusalOf(tx: Tx, call: Call, url: string): Promise<NetRefused | null> {
  try {
    const { hostname } = readUrl(url)
    // Where the network has no Internet a look-up takes long; the delivery checks again.
    await Promise.race([resolveHost(hostname, await readAllowList(tx, call)), new Promise((resolve) => setTimeout(resolve, 3000).unref())])
    return null
  } catch (error) {
    if (error instanceof NetRefused) return error.reason === 'unknownHost' ? null : error
    throw error
  }
}
