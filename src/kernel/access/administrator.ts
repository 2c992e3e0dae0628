/** What counts for the whole firm (people, rights, settings, what reaches outside) is for administrators, and the system itself, alone. */
import type { Call } from '../call.ts'
import { forbidden } from '../problem.ts'
import { translate } from '../text/translate.ts'

export function requireAdministrator(call: Call): void {
  if (call.actor && !call.actor.roles.includes('admin')) throw forbidden(translate(call.language, 'kernel:errors.administrators'))
}
