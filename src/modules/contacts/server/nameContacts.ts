/** Keeps the display name; a contact needs at least one thing to be called by. */
import type { Call, Tx } from '../../../kernel/call.ts'
import type { Change } from '../../../kernel/module.ts'
import { invalid } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import type { Email, Phone } from '../../../shared/fields.ts'
import { displayName } from './displayName.ts'

export async function nameContacts(_tx: Tx, call: Call, changes: Change[]): Promise<void> {
  for (const { op, after } of changes) {
    if (op === 'trash' || op === 'restore') continue
    const name = displayName({ firstName: after.firstName as string | null, middleName: after.middleName as string | null, lastName: after.lastName as string | null })
    const fallback = (after.emails as Email[])[0]?.value ?? (after.phones as Phone[])[0]?.value
    if (!name && !fallback) throw invalid([{ path: 'lastName', code: 'required', message: translate(call.language, 'contacts:errors.nameless') }])
    after.displayName = name || fallback
  }
}
