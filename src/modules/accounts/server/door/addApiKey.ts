/** Makes an API key for a person named by address (command line) or id. */
import type { Call, Tx } from '../../../../kernel/call.ts'
import { createApiKey } from './apiKeys.ts'
import { userIdByEmail } from '../people/findUser.ts'

/** The key's text, which is kept nowhere. Throws 404 for an unknown or inactive person. */
export async function addApiKey(tx: Tx, call: Call, input: { name: string } & ({ user: string } | { userId: string })): Promise<{ id: string; key: string }> {
  const userId = 'userId' in input ? input.userId : await userIdByEmail(tx, call, input.user)
  const { id, key } = await createApiKey(tx, call, { name: input.name, userId })
  return { id, key }
}
