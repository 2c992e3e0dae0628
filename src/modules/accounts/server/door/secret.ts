/** What accounts need to know of this installation: the secret that signs session cookies, and where people reach it. */
interface Configuration {
  /** At least 32 characters. */
  secret: string
  /** Address that others use, from CLIENTELE_URL. */
  publicUrl?: string | null
  /** The address that the server itself would name, for links while nobody said a better one. */
  ownUrl?: string
}

let value: Configuration | null = null

/** Told once at start, before the first request. */
export function configureAccounts(given: Configuration): void {
  if (given.secret.length < 32) throw new Error('The secret must have at least 32 characters.')
  value = given
}

function configuration(): Configuration {
  if (!value) throw new Error('configureAccounts was not called.')
  return value
}

export const secret = (): string => configuration().secret
export const publicUrl = (): string | null => configuration().publicUrl ?? null
export const ownUrl = (): string => publicUrl() ?? configuration().ownUrl ?? 'http://localhost:3000'
