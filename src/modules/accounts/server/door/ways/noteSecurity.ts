/** Writes down what happened at the door, for the register of the firm. */
import { register } from '../../../../../kernel/audit/index.ts'
import type { Call, Tx } from '../../../../../kernel/call.ts'
import { recordEvents } from '../../../../../kernel/events/record.ts'
import type { RegisterKind } from '../../../../../shared/register.ts'

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

/** Kinds of the register that have a name of their own. */
const ownKinds: Partial<Record<SecurityKind, RegisterKind>> = { signedIn: 'signIn', signInFailed: 'signInFailed', signedOut: 'signOut', passwordChanged: 'passwordChanged' }

/** Writes the event `users.<kind>` about the person and a line of the register, in the transaction of what they tell of. */
export async function noteSecurity(tx: Tx, where: Pick<Call, 'workspace' | 'now' | 'way'>, kind: SecurityKind, { userId, actorId = userId, userAgent, ...rest }: SecurityNote): Promise<void> {
  const { ip, ...detail } = rest
  const own = ownKinds[kind]
  await register(tx, where, [{ kind: own ?? 'security', object: 'users', recordId: userId, actorId, ip, userAgent, detail: own ? detail : { ...detail, what: kind } }])
  const agent = typeof userAgent === 'string' ? { userAgent: userAgent.slice(0, 500) } : {}
  await recordEvents(tx, { workspace: where.workspace, now: where.now, way: where.way, actor: actorId === null ? null : { id: actorId } }, [{ type: `users.${kind}`, object: 'users', recordId: userId, data: { ...rest, ...agent } }])
}
