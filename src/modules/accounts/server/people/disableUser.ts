/** Takes a person's access away; records and history stay. */
import type { AnyRecord } from '../../../../shared/object.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { updateRecords } from '../../../../kernel/records/write.ts'
import { users } from '../../contract.ts'
import { userIdByEmail } from './findUser.ts'

/** Sessions and keys of the person stop within a second. Throws 404, or 409 for the last administrator. */
export async function disableUser(tx: Tx, call: Call, email: string): Promise<AnyRecord> {
  const [user] = await updateRecords(tx, call, users, [{ id: await userIdByEmail(tx, call, email), patch: { active: false } }])
  return user!
}
