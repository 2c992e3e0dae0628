/** Removes the sample data and lets nothing of it linger on the screen. */
import { call, endpointKey, queryClient, type Answer } from '../../../ui/api/index.ts'
import { getMe, type Me } from '../../accounts/contract.ts'
import { showMe } from '../../accounts/web/index.ts'
import { removeDemo } from '../contract.ts'

export type Removal = Answer<typeof removeDemo>

/** Millions of rows take a while. Milliseconds. */
const patience = 600_000

export async function takeAway(): Promise<Removal> {
  const removal = await call(removeDemo, { timeout: patience })
  // Removed records leave no events behind, so all that was read before is read anew.
  queryClient.removeQueries({ type: 'inactive' })
  await queryClient.invalidateQueries()
  const me = queryClient.getQueryData<Me>(endpointKey(getMe, {}))
  if (me) showMe({ ...me, firm: { ...me.firm, demo: false } })
  return removal
}
