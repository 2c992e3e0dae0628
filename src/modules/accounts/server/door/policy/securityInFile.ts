/** What is demanded of a sign-in, in the file of all settings: people by their mail address, and never the secret of the sign-on service. */
import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Call, Tx } from '../../../../../kernel/call.ts'
import { table } from '../../../../../kernel/database/connect.ts'
import type { SettingInFile, SettingSource } from '../../../../../kernel/module.ts'
import { forbidden } from '../../../../../kernel/problem.ts'
import { translate } from '../../../../../kernel/text/translate.ts'
import { networks, signOnFields, updateSecurity, type SecurityChange } from '../../../contracts/security.ts'
import { lockRights } from '../../rights/rightsVersion.ts'
import { changed, storePolicy } from './changePolicy.ts'
import { loadPolicy, policyKey, type SignOnSettings } from './storedPolicy.ts'

const { requireSecondFactor, sessionDays, idleMinutes, address } = updateSecurity.body!.shape

const schema = z.strictObject({
  requireSecondFactor,
  sessionDays,
  idleMinutes,
  address,
  networks: z.strictObject({ all: networks, roles: z.record(z.string().max(40), networks), /** By mail address. */ people: z.record(z.string().max(255), networks) }).partial().optional(),
  signOn: z.strictObject(signOnFields).partial().optional(),
})

export const securityInFile: SettingInFile = {
  key: policyKey,
  schema,
  async read(tx, call) {
    // The address is that of this installation: in another one, its links would lead here.
    const { signOn: { secret: _, ...signOn }, address: __, ...policy } = await loadPolicy(tx, call)
    const emails = new Map((await peopleOf(tx, call)).map(({ id, email }) => [id, email]))
    const people = Object.entries(policy.networks.people).flatMap(([id, list]) => (emails.has(id) ? [[emails.get(id)!, list] as const] : []))
    return { ...policy, networks: { ...policy.networks, people: Object.fromEntries(people) }, signOn }
  },
  async write(tx, call, value: z.output<typeof schema>, { address: from, warn }) {
    await lockRights(tx, call)
    const before = await loadPolicy(tx, call)
    const change: SecurityChange = { ...value, networks: value.networks && { ...value.networks, ...(value.networks.people ? { people: await byId(tx, call, value.networks.people, (email) => warn(`networks.people.${email}`, translate(call.language, 'accounts:errors.unknownPersonLeftOut', { email }))) } : {}) } }
    const after = changed(before, change)
    if (isDeepStrictEqual(before, after)) return
    // A key of a program must not open the door wider.
    if (call.way === 'api') throw forbidden(translate(call.language, 'accounts:errors.screenOnly'))
    // The secret was entered for that service; it must not be shown to another one.
    if (before.signOn.issuer !== after.signOn.issuer || before.signOn.clientId !== after.signOn.clientId) after.signOn.secret = null
    await storePolicy(tx, call, after, { change, address: from, secretLater: true })
  },
  keep: async (tx, call) => (await loadPolicy(tx, call)).signOn,
  /** The secret comes back with the service that it was entered for. */
  async putBack(tx, call, before: z.output<typeof schema>, { kept, ...from }: SettingSource & { kept?: SignOnSettings }) {
    await securityInFile.write(tx, call, before, from)
    const policy = await loadPolicy(tx, call)
    const { signOn } = policy
    if (signOn.secret !== null || !kept?.secret || kept.issuer !== signOn.issuer || kept.clientId !== signOn.clientId) return
    await storePolicy(tx, call, { ...policy, signOn: { ...signOn, secret: kept.secret } }, { change: { signOn: {} }, address: from.address })
  },
  late: true,
}

/** Whom nobody here knows is left out. */
async function byId(tx: Tx, call: Call, rules: Record<string, string[]>, leftOut: (email: string) => void): Promise<Record<string, string[]>> {
  const ids = new Map((await peopleOf(tx, call)).map(({ id, email }) => [email, id]))
  for (const email of Object.keys(rules)) if (!ids.has(email.toLowerCase())) leftOut(email)
  return Object.fromEntries(Object.entries(rules).flatMap(([email, list]) => (ids.has(email.toLowerCase()) ? [[ids.get(email.toLowerCase())!, list]] : [])))
}

async function peopleOf(tx: Tx, call: Call): Promise<{ id: string; email: string }[]> {
  return (await sql<{ id: string; email: string }>`select id, lower(email) as email from ${table(call, 'users')} where deleted_at is null and email is not null`.execute(tx)).rows
}
