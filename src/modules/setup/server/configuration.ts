/** What set-up needs to know of this installation; told once at start by app. */
export interface Configuration {
  /** Opens the set-up page: a stranger on the network must not set up first. */
  token: string
  /** The disk that matters. */
  dataDir: string
  /** The address it listens on, as in HOST. */
  host: string
  port: number
  https: boolean
  /** Address that others use, from CLIENTELE_URL. */
  publicUrl: string | null
  env: Readonly<Record<string, string | undefined>>
}

let value: Configuration | null = null

/** What is not said is as in an installation without settings. */
export function configureSetup(given: Pick<Configuration, 'token' | 'dataDir'> & Partial<Configuration>): void {
  value = { host: '127.0.0.1', port: 3000, https: false, publicUrl: null, env: process.env, ...given }
}

export function configuration(): Configuration {
  if (!value) throw new Error('configureSetup was not called.')
  return value
}
