import type { Call } from '../../../kernel/call.ts'
import { forbidden } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'

/** Settings of the firm count for everybody: only administrators, and the system itself, change them. */
export function requireAdministrator(call: Call): void {
  if (call.actor && !call.actor.roles.includes('admin')) throw forbidden(translate(call.language, 'setup:errors.administrators'))
}
