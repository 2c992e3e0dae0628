/** Writes down what happened at the door, for the register of the firm. */
import type { Call, Tx } from '../../../../kernel/call.ts'
import { recordEvents } from '../../../../kernel/events/record.ts'

export type SecurityKind =
  | 'signedIn'
  | 'signInFailed'
  | 'signedOut'
  | 'sessionsEnded'
  | 'unlocked'
  | 'passwordChanged'
  | 'passwordResetAsked'
  | 'secondFactorAdded'
  | 'secondFactorRemoved'
  | 'recoveryCodesMade'
  | 'recoveryCodeUsed'
  | 'passkeyAdded'
  | 'passkeyRemoved'
  | 'invited'
  | 'invitationWithdrawn'
  | 'invitationAccepted'
  | 'policyChanged'

export interface SecurityNote {
  /** Whom it is about. */
  userId: string
  /** Who did it; the person, unless said. Null for somebody unknown. */
  actorId?: string | null
  ip?: string
  userAgent?: string | string[] | undefined
  /** More of it; never a secret. */
  [detail: string]: unknown
}

/** Writes the event `users.<kind>` about the person, in the transaction of what it tells of. */
export async function noteSecurity(tx: Tx, where: Pick<Call, 'workspace' | 'now' | 'way'>, kind: SecurityKind, { userId, actorId = userId, userAgent, ...rest }: SecurityNote): Promise<void> {
  const agent = typeof userAgent === 'string' ? { userAgent: userAgent.slice(0, 500) } : {}
  await recordEvents(tx, { workspace: where.workspace, now: where.now, way: where.way, actor: actorId === null ? null : { id: actorId } }, [{ type: `users.${kind}`, object: 'users', recordId: userId, data: { ...rest, ...agent } }])
}
