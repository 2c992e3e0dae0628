/** The signed-in person, as the screens need to know them. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { updateRecords } from '../../../../kernel/records/write.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { users, type Me } from '../../contract.ts'
import { loadPolicy } from '../door/policy/storedPolicy.ts'
import { peopleHeadedBy } from './teamTree.ts'

/** Throws 401 for a call without a person. */
export async function getMe(tx: Tx, call: Call): Promise<Me> {
  const { actor, firm } = call
  if (!actor) throw new Problem(401, 'signed_out', 'Not signed in', translate(call.language, 'kernel:errors.signIn'))
  const { rows } = await sql<{
    name: string
    email: string | null
    language: string | null
    time_zone: string | null
  }>`select name, email, language, time_zone from ${table(call, 'users')} where id = ${actor.id}`.execute(tx)
  const row = rows[0]
  return {
    id: actor.id,
    name: row?.name ?? actor.name,
    email: row?.email ?? null,
    teamId: actor.teamId,
    roles: [...actor.roles],
    language: row?.language ?? call.language,
    timeZone: row?.time_zone ?? firm.timeZone,
    permissions: actor.permissions,
    headsPeople: (await peopleHeadedBy(tx, call, actor.id)).length > 0,
    idleMinutes: (await loadPolicy(tx, call)).idleMinutes,
    seenBy: call.seenBy ?? null,
    firm: {
      name: firm.name,
      country: firm.country,
      currency: firm.currency,
      timeZone: firm.timeZone,
      language: firm.language,
      industry: firm.industry,
      demo: firm.demo,
    },
  }
}

/** Changes of oneself what gives no rights; the rules of people hold that, this only opens the own record. */
export async function updateMe(
  tx: Tx,
  call: Call,
  patch: { name?: string | undefined; language?: string | undefined; timeZone?: string | undefined },
): Promise<Me> {
  const { actor } = call
  if (actor) {
    const opened: Call = { ...call, actor: { ...actor, permissions: { ...actor.permissions, users: { see: 'all', change: 'all' } } } }
    await updateRecords(tx, opened, users, [{ id: actor.id, patch }])
  }
  return getMe(tx, call)
}
