/** Links that go out by mail. They begin with an address from the settings, never with what a request calls us. */
import type { Call, Tx } from '../../../../../kernel/call.ts'
import { loadPolicy } from '../policy/storedPolicy.ts'
import { ownUrl } from '../secret.ts'

export type LinkPage = 'invitation' | 'new-password'

/** The ticket stands behind `#`: browsers tell it to no server, and no log on the way has it. */
export const linkPath = (page: LinkPage, ticket: string): string => `/${page}#${ticket}`

export async function linkTo(tx: Tx, call: Pick<Call, 'workspace'>, page: LinkPage, ticket: string): Promise<string> {
  return ((await loadPolicy(tx, call)).address ?? ownUrl()) + linkPath(page, ticket)
}
