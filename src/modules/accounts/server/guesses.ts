/**
 * Counts guesses at passwords in the database, so that all processes count together. A guess is
 * counted before the password is looked at: a hundred at once do not slip past the count.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { table, type Database } from '../../../kernel/database/connect.ts'
import { addressGroup } from './addressGroup.ts'
import { allowedGuesses, guessWindowSeconds } from './signInSettings.ts'

export interface Guess {
  /** The address or id of the account that is tried, whether it exists or not. */
  account: string
  /** The network address it comes from. */
  address: string
}

/** Counts a guess. Answers with the seconds to wait when there were too many, else null. */
export async function countGuess(database: Database, workspace: string, guess: Guess): Promise<number | null> {
  const keys = keysOf(guess)
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
  const [pair, account, address] = keysOf(guess).map((key) => key.name)
  const guesses = table(workspace, 'sign_in_guesses')
  await sql`delete from ${guesses} where key = ${pair} or since < now() - make_interval(secs => ${guessWindowSeconds})`.execute(database.db)
  await sql`update ${guesses} set count = greatest(count - 1, 0) where key in (${account}, ${address})`.execute(database.db)
}

/** Names are hashed: people type passwords into the wrong field. */
function keysOf({ account, address }: Guess): { name: string; allowed: number }[] {
  const from = addressGroup(address)
  const whose = createHash('sha256').update(account.trim().toLowerCase()).digest('base64url')
  return [
    { name: `pair ${whose} ${from}`, allowed: allowedGuesses.accountFromAddress },
    { name: `account ${whose}`, allowed: allowedGuesses.account },
    { name: `address ${from}`, allowed: allowedGuesses.address },
  ]
}
