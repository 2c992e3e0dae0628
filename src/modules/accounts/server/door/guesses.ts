/**
 * Counts guesses at passwords in the database, so that all processes count together. A guess is
 * counted before the password is looked at: a hundred at once do not slip past the count.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table, type Database } from '../../../../kernel/database/connect.ts'
import { addressGroup } from './addressGroup.ts'
import { allowedGuesses, guessWindowSeconds } from './signInSettings.ts'

export interface Guess {
  /** The address or id of the account that is tried, whether it exists or not. */
  account: string
  /** The network address it comes from. */
  address: string
}

/** How many are allowed in a window. */
type Allowed = Readonly<Record<keyof typeof allowedGuesses, number>>

/** Counts a guess. Answers with the seconds to wait when there were too many, else null. */
export async function countGuess(database: Database, workspace: string, guess: Guess, allowed: Allowed = allowedGuesses): Promise<number | null> {
  const keys = keysOf(guess, allowed)
  const names = keys.map((key) => key.name).sort()
  const { rows } = await sql<{ key: string; count: number; left: number }>`
    insert into ${table(workspace, 'sign_in_guesses')} as g (key, count, since)
    select key, 1, now() from unnest(${names}::text[]) as key
    on conflict (key) do update set
      count = case when g.since < now() - make_interval(secs => ${guessWindowSeconds}) then 1 else g.count + 1 end,
      since = case when g.since < now() - make_interval(secs => ${guessWindowSeconds}) then now() else g.since end
    returning g.key, g.count, ceil(extract(epoch from g.since) + ${guessWindowSeconds} - extract(epoch from now()))::integer as left`.execute(database.db)
  const over = rows.filter((row) => row.count > keys.find((key) => key.name === row.key)!.allowed)
  return over.length > 0 ? Math.max(1, ...over.map((row) => row.left)) : null
}

/** Takes back the count after a right password: what is left are wrong ones. */
export async function forgetGuesses(database: Database, workspace: string, guess: Guess): Promise<void> {
  const [pair, account, address] = keysOf(guess, allowedGuesses).map((key) => key.name)
  const guesses = table(workspace, 'sign_in_guesses')
  await sql`delete from ${guesses} where key = ${pair} or since < now() - make_interval(secs => ${guessWindowSeconds})`.execute(database.db)
  await sql`update ${guesses} set count = greatest(count - 1, 0) where key in (${account}, ${address})`.execute(database.db)
}

/** Names are hashed: people type passwords into the wrong field. */
function keysOf({ account, address }: Guess, allowed: Allowed): { name: string; allowed: number }[] {
  const from = addressGroup(address)
  const whose = nameOf(account)
  return [
    { name: `pair ${whose} ${from}`, allowed: allowed.accountFromAddress },
    { name: `account ${whose}`, allowed: allowed.account },
    { name: `address ${from}`, allowed: allowed.address },
  ]
}

const nameOf = (account: string): string => createHash('sha256').update(account.trim().toLowerCase()).digest('base64url')

/** Until when one of these accounts takes no guess, from everywhere or from one address; null when all do. */
export async function lockedUntil(tx: Tx, where: Pick<Call, 'workspace'>, accounts: readonly { account: string; allowed: Allowed }[]): Promise<string | null> {
  const limits = accounts.flatMap(({ account, allowed }) => [
    { prefix: `account ${nameOf(account)}`, most: allowed.account },
    { prefix: `pair ${nameOf(account)} `, most: allowed.accountFromAddress },
  ])
  const { rows } = await sql<{ until: string | null }>`
    select max(g.since) + make_interval(secs => ${guessWindowSeconds}) as until
    from ${table(where, 'sign_in_guesses')} g join json_to_recordset(${JSON.stringify(limits)}::json) as l(prefix text, most integer) on starts_with(g.key, l.prefix) and g.count >= l.most
    where g.since > now() - make_interval(secs => ${guessWindowSeconds})`.execute(tx)
  return rows[0]?.until ?? null
}

/** Forgets all guesses at these accounts, wherever they came from. */
export async function unlock(tx: Tx, where: Pick<Call, 'workspace'>, accounts: readonly string[]): Promise<void> {
  const prefixes = accounts.flatMap((account) => [`account ${nameOf(account)}`, `pair ${nameOf(account)} `])
  await sql`delete from ${table(where, 'sign_in_guesses')} g where exists (select 1 from unnest(${prefixes}::text[]) as prefix where starts_with(g.key, prefix))`.execute(tx)
}
