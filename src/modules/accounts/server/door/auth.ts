/**
 * better-auth, one instance a workspace. It keeps sessions and checks passwords; its own HTTP
 * handler is not reachable, our endpoints call its server side. Its cookie cache stays off: it
 * would let a right live for minutes after it was taken away. It is loaded with the first session that is
 * asked for: it is a seventh of all code, which a start would wait for.
 */
import type { betterAuth as BetterAuth } from 'better-auth'
import type { Kysely, KyselyPlugin } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Database } from '../../../../kernel/database/connect.ts'
import { maxPasswordLength, minPasswordLength, sessionCookie, sessionSeconds } from './signInSettings.ts'

const make = (betterAuth: typeof BetterAuth, database: Database, workspace: string, secret: string) =>
  betterAuth({
    appName: 'Clientele',
    // Required, but of no effect while only the server side is called: no link is made of it.
    baseURL: 'http://localhost',
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    database: { db: withDates(database.db).withSchema(workspace), type: 'postgres', transaction: false },
    advanced: {
      useSecureCookies: false,
      cookies: { session_token: { name: sessionCookie, attributes: { httpOnly: true, sameSite: 'lax', path: '/' } } },
      // Migrations and the test of this file hold the schema; a look at the catalogue in every process is not needed.
      database: { generateId: () => uuidv7(), validateSchema: false },
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength, maxPasswordLength },
    session: {
      modelName: 'auth_sessions',
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      fields: snake(['expiresAt', 'createdAt', 'updatedAt', 'ipAddress', 'userAgent', 'userId']),
    },
    user: { modelName: 'auth_users', fields: snake(['emailVerified', 'createdAt', 'updatedAt']) },
    account: {
      modelName: 'auth_accounts',
      fields: snake([
        'userId',
        'accountId',
        'providerId',
        'accessToken',
        'refreshToken',
        'idToken',
        'accessTokenExpiresAt',
        'refreshTokenExpiresAt',
        'createdAt',
        'updatedAt',
      ]),
    },
    verification: { modelName: 'auth_verifications', fields: snake(['expiresAt', 'createdAt', 'updatedAt']) },
  })

export type Auth = ReturnType<typeof make>

const instances = new WeakMap<Database, Map<string, Auth>>()
const remembered = 500

/** The instance of a workspace; a provider's thousands of workspaces do not all stay in memory. */
export async function authOf(database: Database, workspace: string, secret: string): Promise<Auth> {
  const { betterAuth } = await import('better-auth')
  let known = instances.get(database)
  if (!known) instances.set(database, (known = new Map()))
  const key = `${workspace} ${secret}`
  const auth = known.get(key) ?? make(betterAuth, database, workspace, secret)
  known.delete(key)
  known.set(key, auth)
  if (known.size > remembered) known.delete(known.keys().next().value!)
  return auth
}

function snake<const K extends string>(names: readonly K[]): Record<K, string> {
  return Object.fromEntries(names.map((name) => [name, name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)])) as Record<K, string>
}

/** Our pool returns instants as text; better-auth compares them as dates. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tables are declared at run time
function withDates(db: Kysely<any>): Kysely<any> {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => ({
      ...result,
      rows: result.rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, name.endsWith('_at') && typeof value === 'string' ? new Date(value) : value])),
      ),
    }),
  }
  return db.withPlugin(plugin)
}
