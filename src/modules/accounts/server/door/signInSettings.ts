/** Figures of sign-in, in one place so that they can be judged together (OWASP ASVS 5.0, chapters 6 and 7). */

export const sessionCookie = 'clientele_session'
/** Its name on pages loaded by https: a browser takes it from this host alone, by https, for all paths (RFC 6265bis, 4.1.3.2; ASVS 3.3.3). */
export const hostSessionCookie = `__Host-${sessionCookie}`

/** A session ends after so many days, used or not; then the person signs in again. The firm may say otherwise. */
export const sessionDays = 30
export const sessionSeconds = sessionDays * 24 * 60 * 60

/** Whoever signed in so lately is not asked for the password before a change of how one signs in. */
export const freshSeconds = 15 * 60

export const minPasswordLength = 12
/** Whoever sits at the server (command line, environment) may choose a shorter one, down to what ASVS allows. */
export const minOperatorPasswordLength = 8
export const maxPasswordLength = 1024

/** Wrong guesses are counted over this long. */
export const guessWindowSeconds = 15 * 60

/**
 * Guesses allowed in a window: at one account from one address; at one account from anywhere, against
 * many machines guessing together; from one address at any account, which a whole office may share.
 */
export const allowedGuesses = { accountFromAddress: 10, account: 50, address: 100 } as const

/** Codes of an authenticator app have six digits only: fewer tries than at passwords, from anywhere. */
export const allowedCodes = { accountFromAddress: 10, account: 10, address: 100 } as const
/** Wrong codes with one ticket, before the first factor is asked again. */
export const codesPerTicket = 5

/** Links by mail to one address, and asked for from one network address, in a window. */
export const allowedResets = { accountFromAddress: 3, account: 3, address: 20 } as const
export const resetSeconds = 60 * 60
export const invitationSeconds = 7 * 24 * 60 * 60
