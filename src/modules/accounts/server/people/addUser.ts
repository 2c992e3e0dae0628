/** Adds a person who can sign in. */
import type { AnyRecord } from '../../../../shared/object.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { createRecords } from '../../../../kernel/records/write.ts'
import { users } from '../../contract.ts'
import { storePassword } from '../door/password.ts'
import { generatePassword, requireGoodPassword } from '../door/passwordRules.ts'
import { minOperatorPasswordLength, minPasswordLength } from '../door/signInSettings.ts'

export interface NewUser {
  email: string
  name: string
  /** Key of a role. */
  role: string
  /** One is made when none is given. */
  password?: string | undefined
  teamId?: string | undefined
  language?: string | undefined
  timeZone?: string | undefined
}

/**
 * Adds the person and gives back the password where one was made. Throws 403, or 422 for a taken
 * address, an unknown role or a weak password. On the command line the password may be shorter.
 */
export async function addUser(tx: Tx, call: Call, input: NewUser): Promise<{ user: AnyRecord; generatedPassword: string | null }> {
  const { email, name, role, password, ...rest } = input
  if (password !== undefined)
    requireGoodPassword(call.language, 'password', password, [email, name], call.way === 'cli' ? minOperatorPasswordLength : minPasswordLength)
  const [user] = await createRecords(tx, call, users, [{ name, email, roles: [role], active: true, ...rest }])
  const generatedPassword = password === undefined ? generatePassword() : null
  await storePassword(tx, call, user!.id, password ?? generatedPassword!)
  return { user: user!, generatedPassword }
}
