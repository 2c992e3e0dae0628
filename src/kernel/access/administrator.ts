/** What counts for the whole firm (people, rights, settings, what reaches outside) is for administrators, and the system itself, alone. */
import type { Actor, Call } from '../call.ts'
import { forbidden } from '../problem.ts'
import { translate } from '../text/translate.ts'

/** Key of the role that may do everything; it can be neither tuned nor removed. */
export const administratorRole = 'admin'

export const isAdministrator = (actor: Pick<Actor, 'roles'>): boolean => actor.roles.includes(administratorRole)

export function requireAdministrator(call: Call): void {
  if (call.actor && !isAdministrator(call.actor)) throw forbidden(translate(call.language, 'kernel:errors.administrators'))
}
