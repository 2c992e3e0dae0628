/** What the firm demands of a sign-in, as the settings of the workspace keep it under `security`. */
import type { Call, Tx } from '../../../../../kernel/call.ts'
import { getSetting } from '../../../../../kernel/settings/settings.ts'
import { sessionDays } from '../signInSettings.ts'

export interface SignOnSettings {
  enabled: boolean
  issuer: string
  clientId: string
  /** Sealed; null while none was entered. */
  secret: string | null
  label: string
  domains: string[]
  createPeople: boolean
  role: string
}

export interface Policy {
  requireSecondFactor: boolean
  sessionDays: number
  /** 0: never. */
  idleMinutes: number
  address: string | null
  networks: { all: string[]; roles: Record<string, string[]>; people: Record<string, string[]> }
  signOn: SignOnSettings
}

/** It may be switched on and still lack its secret, where it came in a file of settings. */
export const offersSignOn = ({ signOn }: Pick<Policy, 'signOn'>): boolean => signOn.enabled && signOn.secret !== null

export const policyKey = 'security'

const standard: Policy = {
  requireSecondFactor: false,
  sessionDays,
  idleMinutes: 0,
  address: null,
  networks: { all: [], roles: {}, people: {} },
  signOn: { enabled: false, issuer: '', clientId: '', secret: null, label: '', domains: [], createPeople: false, role: 'readonly' },
}

export async function loadPolicy(tx: Tx, where: Pick<Call, 'workspace'>): Promise<Policy> {
  const stored = await getSetting<Partial<Policy>>(tx, where, policyKey)
  return { ...standard, ...stored, networks: { ...standard.networks, ...stored?.networks }, signOn: { ...standard.signOn, ...stored?.signOn } }
}
