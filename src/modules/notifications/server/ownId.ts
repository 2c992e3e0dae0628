/** Whose notices these are: what is told belongs to a person, never to the system. */
import type { Call } from '../../../kernel/call.ts'
import { Problem } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'

/** Throws 401 for a call without a person. */
export function ownId(call: Call): string {
  if (!call.actor) throw new Problem(401, 'signed_out', 'Not signed in', translate(call.language, 'kernel:errors.signIn'))
  return call.actor.id
}
