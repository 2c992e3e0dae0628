/**
 * The last value of the chain by mail, once a day, to administrators who want it: a value that lies
 * outside of the server tells when somebody who reaches the database cut the chain off or made it anew.
 */
import { z } from 'zod'
import { requireAdministrator } from '../../../kernel/access/administrator.ts'
import { chainEnd } from '../../../kernel/audit/index.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { transaction, type Database } from '../../../kernel/database/connect.ts'
import { queueMail } from '../../../kernel/mail/index.ts'
import type { SettingInFile } from '../../../kernel/module.ts'
import { getSetting, setSetting } from '../../../kernel/settings/settings.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { dayIn } from '../../../shared/dates.ts'
import { administrators, type Administrator } from '../../accounts/server/index.ts'

const key = 'registerMail'

/** Ids of people; who is no administrator any more gets nothing. */
const chosen = async (tx: Tx, call: Pick<Call, 'workspace'>): Promise<string[]> => (await getSetting<string[]>(tx, call, key)) ?? []

/** Administrators with an address, in the order of the addresses. */
async function reachable(tx: Tx, call: Pick<Call, 'workspace'>): Promise<(Administrator & { email: string })[]> {
  const found = (await administrators(tx, call)).flatMap((one) => (one.email === null ? [] : [{ ...one, email: one.email }]))
  return found.sort((a, b) => (a.email < b.email ? -1 : 1))
}

/** Whether the caller gets the mail. */
export async function valueMail(tx: Tx, call: Call): Promise<{ wanted: boolean }> {
  requireAdministrator(call)
  return { wanted: (await chosen(tx, call)).includes(call.actor?.id ?? '') }
}

export async function changeValueMail(tx: Tx, call: Call, { wanted }: { wanted: boolean }): Promise<{ wanted: boolean }> {
  requireAdministrator(call)
  const others = (await chosen(tx, call)).filter((id) => id !== call.actor?.id)
  await setSetting(tx, call, key, wanted && call.actor ? [...others, call.actor.id] : others)
  return { wanted }
}

/** Their addresses. */
async function mailAddresses(tx: Tx, call: Call): Promise<string[]> {
  requireAdministrator(call)
  const ids = await chosen(tx, call)
  return (await reachable(tx, call)).filter(({ id }) => ids.includes(id)).map(({ email }) => email)
}

/** In the file of all settings, by address. An import adds: who gets the mail goes on getting it, whatever a file from elsewhere names. */
export const valueMailInFile: SettingInFile = {
  key,
  schema: z.array(z.string().max(320)).max(100),
  read: mailAddresses,
  async write(tx, call, addresses: string[], { warn }) {
    requireAdministrator(call)
    const known = new Map((await reachable(tx, call)).map(({ id, email }) => [email.toLowerCase(), id]))
    const ids = addresses.flatMap((address, index) => {
      const id = known.get(address.toLowerCase())
      if (id === undefined) warn(String(index), translate(call.language, 'audit:errors.noAdministrator', { address }))
      return id ?? []
    })
    const before = await chosen(tx, call)
    const after = [...new Set([...before, ...ids])]
    if (after.length > before.length) await setSetting(tx, call, key, after)
  },
  keep: chosen,
  putBack: (tx, call, _, { kept }: { kept: string[] }) => setSetting(tx, call, key, kept),
}

/** One mail a day each, however often it runs. Without a mail server they wait, as all mails do. */
export async function mailValues(database: Database, call: Call): Promise<void> {
  await transaction(database, async (tx) => {
    const ids = await chosen(tx, call)
    const to = ids.length === 0 ? [] : (await reachable(tx, call)).filter(({ id }) => ids.includes(id))
    if (to.length === 0) return
    const { n, value } = await chainEnd(tx, call)
    if (n === 0) return
    const day = dayIn(call.now, call.firm.timeZone)
    const values = { firm: call.firm.name || 'Clientele', n, day, value: `${n}:${value.toString('hex')}` }
    for (const { id, email, language } of to) {
      const own = language ?? call.firm.language
      await queueMail(tx, call, { to: email, subject: translate(own, 'audit:mail.subject', values), text: translate(own, 'audit:mail.text', values), kind: 'audit.value', key: `audit.value.${day}.${id}` })
    }
  })
}
