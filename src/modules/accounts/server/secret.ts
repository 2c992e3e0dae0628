/** The installation's secret, which signs session cookies. */
let value: string | null = null

/** Told once at start, before the first request. At least 32 characters. */
export function configureAccounts(settings: { secret: string }): void {
  if (settings.secret.length < 32) throw new Error('The secret must have at least 32 characters.')
  value = settings.secret
}

export function secret(): string {
  if (!value) throw new Error('configureAccounts was not called.')
  return value
}
