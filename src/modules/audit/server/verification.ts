/** Verification of the register as background work: by hand, and every night. */
import { requireAdministrator } from '../../../kernel/access/administrator.ts'
import { chainEnd, register, verifyChain, type Kept } from '../../../kernel/audit/index.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { transaction, type Database } from '../../../kernel/database/connect.ts'
import { recordEvents } from '../../../kernel/events/record.ts'
import { newId } from '../../../kernel/ids.ts'
import { enqueue } from '../../../kernel/jobs/jobs.ts'
import { getSetting, setSetting } from '../../../kernel/settings/settings.ts'
import type { FoundBreak, RegisterState, StoredVerification } from '../contract.ts'

export const verifyJob = 'audit.verify'
const key = 'registerVerified'

interface Stored {
  verified: StoredVerification | null
  /** Found, and not yet seen by an administrator: a later verification does not take them away. */
  breaks: FoundBreak[]
  /** When somebody asked for the verification that runs. */
  askedAt: string | null
}

/** A verification that a killed worker left is asked for anew after this. */
const longestMs = 3_600_000

const read = async (tx: Tx, call: Call): Promise<Stored> => ({ verified: null, breaks: [], askedAt: null, ...(await getSetting<Partial<Stored>>(tx, call, key)) })
/** As the system: how the register stands is no setting that somebody changed. */
const write = (tx: Tx, call: Call, stored: Stored): Promise<void> => setSetting(tx, { ...call, actor: null }, key, stored)

export async function registerState(tx: Tx, call: Call): Promise<RegisterState> {
  requireAdministrator(call)
  const { n, value, at } = await chainEnd(tx, call)
  const { verified, breaks, askedAt } = await read(tx, call)
  return { lines: n, value: value.toString('hex'), sealedAt: at, verified, breaks, running: askedAt !== null && call.now.getTime() - Date.parse(askedAt) < longestMs }
}

export async function askForVerification(tx: Tx, call: Call, kept: Kept | undefined): Promise<{ accepted: true }> {
  requireAdministrator(call)
  await register(tx, call, [{ kind: 'verify', detail: kept ? { n: kept.n } : {} }])
  await write(tx, call, { ...(await read(tx, call)), askedAt: call.now.toISOString() })
  await enqueue(tx, call, verifyJob, kept ?? null)
  return { accepted: true }
}

/** The first ones tell where to look; the same one is kept once. */
const mostBreaks = 20
const withBreak = (breaks: readonly FoundBreak[], found: FoundBreak): FoundBreak[] =>
  breaks.length >= mostBreaks || breaks.some((one) => one.fault === found.fault && one.n === found.n && one.lineId === found.lineId) ? [...breaks] : [...breaks, found]

/** Who has seen it stands in the register with the faults themselves. */
export async function sawBreaks(tx: Tx, call: Call): Promise<void> {
  requireAdministrator(call)
  const stored = await read(tx, call)
  if (stored.breaks.length === 0) return
  await register(tx, call, [{ kind: 'verify', detail: { seen: stored.breaks } }])
  await write(tx, call, { ...stored, breaks: [] })
}

/** Tells administrators when the register is not as it was sealed. */
export async function verify(database: Database, call: Call, kept: Kept | null): Promise<void> {
  const found = await verifyChain(database, call, kept ?? undefined)
  await transaction(database, async (tx) => {
    const at = call.now.toISOString()
    const { breaks } = await read(tx, call)
    await write(tx, call, { verified: { at, ...found }, breaks: found.broken ? withBreak(breaks, { at, ...found.broken }) : breaks, askedAt: null })
    if (found.broken) await recordEvents(tx, call, [{ type: 'system.alarm', object: 'system', recordId: newId(), data: { key: `audit:alarm.${found.broken.n === null ? 'unsealed' : 'broken'}`, values: { n: found.broken.n } } }])
  })
}
